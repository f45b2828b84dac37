# SPDX-License-Identifier: Apache-2.0
"""data/rules.tsv -> rule numbers (public header), the compiled registry, and docs/reference/rules.md."""
import re

import emit_damages
import hiding
from common import banner, c_string, read_tsv

SOURCE = "data/rules.tsv"
BASES = {"reader": 2000, "state": 3000, "statistics": 4000, "writer": 5000, "record": 6000}
SEVERITIES = {"note": 1, "warning": 2, "error": 3}
ANNEX = {"no": 0, "yes": 1, "always": 2}
WORDS = ("title_zh", "title_en", "message_zh", "message_en", "advice_zh", "advice_en")
TEXTS = ("name", "clause") + WORDS
PLACEHOLDER = re.compile(r"\{(value|detail|field|many|damage|n[0-2]|d[0-2]|m[0-2]|c[0-2]|h[0-2])\}")


def expand(root):
    """The rows as single rules, in the order of their numbers."""
    fields = {row["code"]: row for row in read_tsv(root / "data/fields.tsv")}
    rules = []
    for row in read_tsv(root / SOURCE):
        for of in row["of"].split(","):
            field = fields.get(of)
            if not field and of not in BASES:
                raise SystemExit(f"{SOURCE}: {of} is neither an item nor a group")
            base = int(field["field"]) * 100 if field else BASES[of]
            if not 0 < int(row["number"]) < (100 if field else 1000):
                raise SystemExit(f"{SOURCE}: number {row['number']} of {of} is out of range")
            rule = {
                "number": base + int(row["number"]),
                "of": of,
                "field": int(field["field"]) if field else 0,
                "severity": row["severity"],
                "annex": row["annex"],
                "arguments": row["arguments"],
                "name": f"{of}.{row['rule']}",
                "clause": row["clause"],
            }
            for word in WORDS:
                rule[word] = fill(row[word], field, word[-2:], rule["name"])
            rules.append(rule)
    rules.sort(key=lambda rule: rule["number"])
    for column in ("number", "name"):
        seen = [rule[column] for rule in rules]
        if len(set(seen)) != len(seen):
            raise SystemExit(f"{SOURCE}: a {column} occurs twice")
    return rules


def fill(text, field, language, name):
    """Puts the item's code, name and length into the words; refuses placeholders that nothing will fill."""
    if field:
        text = text.replace("{code}", field["code"]).replace("{length}", field["length"])
        text = text.replace("{name}", field["name_" + language])
    rest = PLACEHOLDER.sub("", text)
    if "{" in rest or "}" in rest:
        raise SystemExit(f"{SOURCE}: {name}: unknown placeholder in: {text}")
    if rest.endswith((".", "。")):
        raise SystemExit(f"{SOURCE}: {name}: words end in a full stop: {text}")
    return text


def constant(rule):
    return "UJREG_RULE_" + re.sub(r"[^A-Z0-9]", "_", rule["name"].upper())


def numbers_header(rules):
    text = banner(SOURCE) + """/**
 * @file rule_numbers.h
 * @brief Numbers of the rules; they keep their meaning for ever and are never used again.
 *
 * 100 × field + k for rules of an item; from 2000 the readers', 3000 the life cycle's, 4000 the statistics',
 * 5000 the writers', 6000 those on a record as a whole.
 */
#ifndef UJREG_RULE_NUMBERS_H
#define UJREG_RULE_NUMBERS_H

"""
    for rule in rules:
        text += f"#define {constant(rule)} {rule['number']} /**< {rule['severity']}: {rule['title_en']}. */\n"
    return text + "\n#endif\n"


def registry(rules, hidden_by):
    offsets, members, values, size = {}, [], [], 0
    for rule in rules:
        for column in TEXTS:
            word = rule[column]
            if word not in offsets:
                offsets[word] = size
                length = len(word.encode("utf-8")) + 1
                members.append(f"    char t{len(members)}[{length}];\n")
                values.append(f"    {c_string(word)},\n")
                size += length
    text = banner(SOURCE)
    text += f"/* {len(rules)} rules, {size} bytes of words; rows hold offsets into the words. */\n"
    text += f"#define UJ_RULE_COUNT {len(rules)}\n"
    text += f"#define UJ_ITEM_RULE_COUNT {sum(rule['field'] != 0 for rule in rules)} /* those of an item */\n\n"
    text += "static const struct {\n" + "".join(members) + "} words = {\n" + "".join(values) + "};\n\n"
    index = {rule["name"]: place for place, rule in enumerate(rules)}
    hiders = []
    table = "static const struct uj_rule_row rows[UJ_RULE_COUNT] = {\n"
    for rule in rules:
        places = ", ".join(str(offsets[rule[column]]) for column in TEXTS)
        own = hidden_by.get(rule["name"], ())
        table += (f"    {{{rule['number']}, {rule['field']}, {SEVERITIES[rule['severity']]}, {ANNEX[rule['annex']]}, "
                  f"{len(own)}, {len(hiders)}, {{{places}}}}}, /* {rule['name']} */\n")
        hiders += [f"    {{{index[hider]}, {when}}}, /* {hider} hides {rule['name']} */\n" for hider, when in own]
    text += "static const struct uj_hider hiders[] = {\n" + "".join(hiders) + "};\n\n" + table + "};\n\n"
    text += "_Static_assert(sizeof words == " + str(size) + ", \"the words are packed\");\n"
    return text


READING = """
## How they are read

- **One cause, one finding.** A required item that is empty, and one whose bytes are not text, gets that finding only, and rules
  on several items take it as unknown. Which rules else keep silent beside which is the table below; the message of the one
  that is reported names the damage: a tab, a formula, digits that a spreadsheet lost.
- **Areas.** Whether a code was in force is asked for the year of ADC210; without a valid ADC210 only unknown and impossible
  codes are told. Codes in practice (兵团, 省本级, 市本级) pass in silence. An upload area stands for all codes that
  begin with its digits, the pairs of zeros at its end left out: 330000, 330100, 330106; 660000 is the Corps.
- **Sex.** Asked for only where the number is right and tells the sex. `AAC002.sex-not-evaluable` is told once for an input that
  has no AAC004 at all, and for a record where the value is empty, 0, 9 or no code.
- **Residence permits** (81, 82, 83) hold citizen numbers and are such under document type 01, too. A card of a foreigner
  is not.
- **Pension age.** By the birth date and the sex of the number, on ADC210; for women by the lowest base, 50, and for all by the
  earliest day that flexible retirement allows. The message does not tell that day: it would tell the birth date.
- **Profiles.** `strict` makes every warning an error, but for what is reported once; notes stay notes. `annex` keeps, beside what the annex prints, the
  rules of readers and `encoding`.
- **Values** are masked by their item, and by what they look like: columns shift, and a name or a number in the column of a
  code is not shown either.
"""


def markdown(words):
    """As they are shown: a backslash is one, and not the beginning of a command."""
    return words.replace("\\", "\\\\").replace("||", " ‖ ")


def page(root, rules):
    text = f"<!-- Generated from {SOURCE} by tools/generate; do not edit. -->\n# Rules\n\n"
    text += ("A rule's number and name keep their meaning for ever. *error*: the record must not be uploaded; *warning*: a person "
             "should look;\n*note*: told, no action. The column *annex* says whether profile `annex` has the rule: *yes*, printed in the "
             "annex; *always*, not\nprinted, but what cannot be read cannot be judged. Numbers above 2000 are of readers (2000), the life "
             "cycle (3000), statistics (4000),\nwriters (5000) and of a record as a whole (6000).\n\n")
    text += "| number | rule | severity | annex | clause | what it demands | 要求 |\n|---:|---|---|---|---|---|---|\n"
    for rule in rules:
        text += (f"| {rule['number']} | `{rule['name']}` | {rule['severity']} | {rule['annex']} | {rule['clause']} | "
                 f"{rule['title_en']} | {rule['title_zh']} |\n")
    text += READING
    text += hiding.page(root)
    text += emit_damages.page(root)
    text += "\n## What a finding says\n\n"
    text += ("`{…}` is filled in from the finding; alternatives are separated by ‖. The value follows, masked unless "
             "it is not personal.\n")
    for rule in rules:
        text += f"\n### {rule['name']}\n\n"
        for language in ("zh", "en"):
            message, advice = (markdown(rule[words + language]) for words in ("message_", "advice_"))
            text += f"- {message}\n  — {advice}\n"
        if rule["arguments"] != "-":
            text += f"- arguments: {rule['arguments']}\n"
    return text


def outputs(root):
    rules = expand(root)
    hidden_by = hiding.read(root, rules)
    return {
        "include/ujreg/rule_numbers.h": numbers_header(rules),
        "lib/rules/generated/rules.h": registry(rules, hidden_by),
        "docs/reference/rules.md": page(root, rules),
    }
