# SPDX-License-Identifier: Apache-2.0
"""data/damages.tsv -> the words for what stands around a value or in it, and their part of docs/reference/rules.md."""
import re

from common import banner, c_string, read_tsv

SOURCE = "data/damages.tsv"
WORDS = ("zh", "en", "advice_zh", "advice_en")


def read(root):
    rows = read_tsv(root / SOURCE)
    if len(rows) > 32:
        raise SystemExit(f"{SOURCE}: more than 32 sorts")
    for row in rows:
        for word in WORDS:
            if re.sub(r"\{[nc]\}", "", row[word]).endswith((".", "。")) or re.search(r"\{(?![nc]\})", row[word]):
                raise SystemExit(f"{SOURCE}: {row['name']}: unknown placeholder or full stop in: {row[word]}")
    return rows


def outputs(root):
    rows = read(root)
    text = banner(SOURCE) + "#ifndef UJ_RULES_GENERATED_DAMAGES_H\n#define UJ_RULES_GENERATED_DAMAGES_H\n\n"
    for number, row in enumerate(rows):
        text += f"#define UJ_DAMAGE_{row['name'].upper().replace('-', '_')} {number}\n"
    text += f"#define UJ_DAMAGES {len(rows)}\n\n#define UJ_DAMAGE_WORDS \\\n"
    text += " \\\n".join(f"    {{{c_string(row['name'])}, " + ", ".join(c_string(row[word]) for word in WORDS) + "},"
                         for row in rows)
    return {"lib/rules/generated/damages.h": text + "\n\n#endif\n"}


def page(root):
    text = ("\n## What messages name\n\nWhere a message has `{damage}`, it names all of these that stand around the value or in it, and the "
            "advice is that of the\nfirst. In names, handlers and remarks only the control characters are looked for.\n\n"
            "| what is named | 写作 | advice |\n|---|---|---|\n")
    for row in read(root):
        text += f"| {row['en']} | {row['zh']} | {row['advice_en']} |\n"
    return text
