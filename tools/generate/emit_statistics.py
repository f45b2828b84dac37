# SPDX-License-Identifier: Apache-2.0
"""data/age_bands.tsv -> the default age bands of the monthly statistics."""
from common import banner, c_string, read_tsv

SOURCE = "data/age_bands.tsv"


def outputs(root):
    rows = read_tsv(root / SOURCE)
    ages = [int(row["from_age"]) for row in rows]
    if ages != sorted(set(ages)) or ages[0] > 16 or len(ages) > 32:
        raise SystemExit(f"{SOURCE}: ages must rise, from at most 16, in at most 32 bands")
    table = banner(SOURCE) + f"#define UJ_AGE_BANDS {len(rows)}\n\n"
    table += "static const int32_t uj_age_bands[UJ_AGE_BANDS] = {" + ", ".join(map(str, ages)) + "};\n\n"
    table += "static const struct {\n    char zh[24];\n    char en[24];\n} uj_age_names[UJ_AGE_BANDS] = {\n"
    for row in rows:
        for name in (row["name_zh"], row["name_en"]):
            if len(name.encode("utf-8")) >= 24:
                raise SystemExit(f"{SOURCE}: name too long: {name}")
        table += f"    {{{c_string(row['name_zh'])}, {c_string(row['name_en'])}}},\n"
    return {"lib/statistics/generated/age_bands.h": table + "};\n"}
