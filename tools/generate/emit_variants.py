# SPDX-License-Identifier: Apache-2.0
"""data/variants.tsv -> names for the variants of messages, counted against the words of data/rules.tsv."""
import emit_rules
from common import banner, read_tsv

SOURCE = "data/variants.tsv"


def rules_of(pattern, counts):
    if pattern.startswith("*."):
        return [name for name in counts if name.endswith(pattern[1:]) and name.split(".")[0] not in emit_rules.BASES]
    if pattern not in counts:
        raise SystemExit(f"{SOURCE}: {pattern} is no rule with variants")
    return [pattern]


def outputs(root):
    counts = {rule["name"]: rule["message_zh"].count("||") + 1 for rule in emit_rules.expand(root)}
    counts = {name: count for name, count in counts.items() if count > 1}
    named, constants = set(), set()
    text = banner(SOURCE) + "/* Which of its words a finding shows: numbers[3]. */\n"
    text += "#ifndef UJ_RULES_VARIANTS_H\n#define UJ_RULES_VARIANTS_H\n"
    for row in read_tsv(root / SOURCE):
        names = row["names"].split()
        for rule in [each for pattern in row["rules"].split(",") for each in rules_of(pattern, counts)]:
            if rule in named or (row["names"] != "-" and counts[rule] != len(names)):
                raise SystemExit(f"{SOURCE}: {rule} has {counts[rule]} variants, once")
            named.add(rule)
        if row["names"] == "-":
            continue
        members = [f"{row['prefix']}_{name}" for name in names]
        if constants & set(members):
            raise SystemExit(f"{SOURCE}: {row['rules']}: a name occurs twice")
        constants |= set(members)
        text += f"\n/* {row['rules'].replace('*.', 'items: ')} */\nenum {{\n    " + ",\n    ".join(members) + "\n};\n"
    missing = sorted(set(counts) - named)
    if missing:
        raise SystemExit(f"{SOURCE}: no names for the variants of {', '.join(missing)}")
    return {"lib/rules/generated/variants.h": text + "\n#endif\n"}
