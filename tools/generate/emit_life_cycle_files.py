# SPDX-License-Identifier: Apache-2.0
"""data/life_cycle_columns.tsv -> the columns of files of registrations and events, their reference page, JSON Schemas."""
import json

from common import banner, c_string, read_tsv

SOURCE = "data/life_cycle_columns.tsv"
KINDS = ("registration", "event")
TYPES = {
    "key": "N:… or D:…, as `ujreg_person_key` writes it",
    "text": "text, at most 39 bytes",
    "list": "a name of the list",
    "own": "a name of the list, or a number from 1000",
    "date": "YYYYMMDD",
    "area": "six digits",
    "reason": "code of AJC00A, two digits",
    "count": "whole number",
    "yes": "yes or no",
    "flag": "yes or no",
    "sex": "0, 1, 2 or 9",
    "item": "item of the record, as it is",
}
NAMELESS = ("item",)  # no member of the struct of its own


def offset(row, of):
    return "0" if row["type"] in NAMELESS else f"offsetof(ujreg_{of}, {row['member']})"


def lookup(row):
    """What the type needs beside the place: a list of the life cycle, a flag, an item."""
    if row["type"] in ("list", "own"):
        return "UJREG_LIST_" + row["list"].upper()
    if row["type"] == "flag":
        return "UJREG_FLAG_" + row["list"].upper()
    return "UJREG_" + row["list"] if row["type"] == "item" else "0"


def table(rows, of):
    body = "".join(f"    {{UJ_MEMBER_{row['type'].upper()}, {lookup(row)}, {offset(row, of)}}},\n" for row in rows)
    return f"static const struct uj_member {of}_columns[] = {{\n{body}}};\n"


def names(rows, of):
    body = "".join(f"    {c_string(row['name'])},\n" for row in rows)
    return f"static const char *const {of}_names[] = {{\n{body}}};\n"


def sorted_names(rows, of):
    """All names, in small letters and in the order of their bytes: for looking one up."""
    columns = {}
    for number, row in enumerate(rows, 1):
        for name in (row["name"], row["name_zh"], row["code"]):
            if name != "-" and columns.setdefault(name.lower(), number) != number:
                raise SystemExit(f"{SOURCE}: {name} names two columns of {of}")
    body = "".join(f"    {{{c_string(name)}, {len(name.encode('utf-8'))}, {columns[name]}}},\n"
                   for name in sorted(columns, key=lambda name: name.encode("utf-8")))
    return f"static const struct uj_member_name {of}_sorted[] = {{\n{body}}};\n"


def header(groups):
    text = banner(SOURCE)
    for of in KINDS:
        for part in (table, names, sorted_names):
            text += "\n" + part(groups[of], of)
    return text


def allowed(row, names):
    """The schema of one value; every value is text."""
    kind = row["type"]
    schema = {"type": "string"}
    if kind == "list":
        schema["enum"] = names[row["list"]]
    elif kind == "own":
        schema["pattern"] = "^(" + "|".join(names[row["list"]]) + "|[1-9][0-9]{3,8})$"
    elif kind == "sex":
        schema["enum"] = ["0", "1", "2", "9"]
    elif kind in ("yes", "flag"):
        schema["enum"] = ["yes", "no"]
    elif kind in ("date", "area", "reason"):
        schema["pattern"] = "^[0-9]{%d}$" % {"date": 8, "area": 6, "reason": 2}[kind]
    elif kind == "count":
        schema["pattern"] = "^[0-9]{1,9}$"
    elif kind == "key":
        schema["pattern"] = "^(N|D):."
    schema["description"] = row["about_en"]
    return schema


def schema(rows, of, names):
    title = f"One {of} of the unemployment registration, a line of an NDJSON file"
    required = {"event": ["event", "date"], "registration": []}[of]
    result = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, "type": "object",
              "properties": {row["code"] if row["type"] == "item" else row["name"]: allowed(row, names)
                             for row in rows}}
    if required:
        result["required"] = required
    return json.dumps(result, ensure_ascii=False, indent=2) + "\n"


def document(groups):
    text = f"<!-- Generated from {SOURCE} by tools/generate; do not edit. -->\n# Columns of registrations, keys of events\n\n"
    text += ("How the files are read and written is told in the [guide](../guides/registration-files.md); the lists are in "
             "[the life cycle in tables](states.md). Every value is text; an empty one and none are the same.\n")
    titles = {"registration": "Registrations 登记", "event": "Events 事件"}
    for of in KINDS:
        text += f"\n## {titles[of]}\n\n| column | 中文 | code | value | meaning | 说明 |\n|---|---|---|---|---|---|\n"
        for row in groups[of]:
            code = row["code"] if row["code"] != "-" else ""
            value = TYPES[row["type"]]
            if row["type"] in ("list", "own"):
                value = value.replace("the list", f"`{row['list']}`")
            text += f"| `{row['name']}` | {row['name_zh']} | {code} | {value} | {row['about_en']} | {row['about_zh']} |\n"
    return text


def outputs(root):
    rows = read_tsv(root / SOURCE)
    groups = {of: [row for row in rows if row["of"] == of] for of in KINDS}
    for of, group in groups.items():
        names = [name for row in group for name in (row["name"], row["name_zh"])]
        if len(names) != len(set(names)):
            raise SystemExit(f"{SOURCE}: a name of {of} twice")
    names = {}
    for row in read_tsv(root / "data/life_cycle.tsv"):
        names.setdefault(row["list"], []).append(row["name"])
    result = {"lib/registration/generated/columns.h": header(groups),
              "docs/reference/life-cycle-files.md": document(groups)}
    for of in KINDS:
        result[f"docs/reference/{of}.schema.json"] = schema(groups[of], of, names)
    return result
