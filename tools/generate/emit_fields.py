# SPDX-License-Identifier: Apache-2.0
"""data/fields.tsv -> field numbers (public header) and the schema table."""
from common import banner, c_string, read_tsv

SOURCE = "data/fields.tsv"


def outputs(root):
    rows = read_tsv(root / SOURCE)
    header = banner(SOURCE) + """/**
 * @file field_numbers.h
 * @brief Numbers of the fields; they keep their meaning for ever.
 */
#ifndef UJREG_FIELD_NUMBERS_H
#define UJREG_FIELD_NUMBERS_H

"""
    for row in rows:
        header += f"#define UJREG_{row['code']} {row['field']} /**< {row['name_zh']}: {row['name_en']}. */\n"
    header += "\n#endif\n"

    items = sum(1 for row in rows if row["order"] != "0")
    table = banner(SOURCE) + f"#define UJ_FIELD_ITEMS {items}\n#define UJ_FIELD_ROWS {len(rows)}\n\n"
    table += "static const struct uj_field_row uj_field_rows[UJ_FIELD_ROWS] = {\n"
    for number, row in enumerate(rows, 1):
        if int(row["field"]) != number:
            raise SystemExit(f"{SOURCE}: field {row['field']} is not in its place")
        name = "NONE" if row["table"] == "-" else row["table"]
        table += (f"    {{{row['field']}, {row['order']}, {row['required']}, UJREG_TYPE_{row['type'].upper()}, "
                  f"{row['length']}, UJREG_TABLE_{name}, {row['personal']},\n     \"{row['code']}\", "
                  f"\"{row['code'].lower()}\", {c_string(row['name_zh'])},\n     {c_string(row['name_en'])}}},\n")
    table += "};\n"
    return {"include/ujreg/field_numbers.h": header, "lib/record/generated/fields.h": table}
