# SPDX-License-Identifier: Apache-2.0
"""data/life_cycle.tsv, data/transitions.tsv -> numbers (public header), the tables of lib/registration, docs."""
from common import banner, read_tsv

LISTS = "data/life_cycle.tsv"
TRANSITIONS = "data/transitions.tsv"


def constant(row):
    name = row["name"].upper().replace("-", "_")
    return f"UJREG_{row['list'].upper()}_{name}"


def numbers_header(rows):
    text = banner(LISTS) + """/**
 * @file registration_numbers.h
 * @brief Numbers of the life cycle; they keep their meaning for ever.
 */
#ifndef UJREG_REGISTRATION_NUMBERS_H
#define UJREG_REGISTRATION_NUMBERS_H
"""
    current = None
    for row in rows:
        if row["list"] != current:
            current = row["list"]
            text += "\n"
        text += f"#define {constant(row)} {row['number']} /**< {row['name_zh']}: {row['name_en']}. */\n"
    return text + "\n#endif\n"


def outputs(root):
    rows = read_tsv(root / LISTS)
    return {"include/ujreg/registration_numbers.h": numbers_header(rows)}
