# SPDX-License-Identifier: Apache-2.0
"""data/{ajc00a,aac058,aac004,withdrawn_codes}.tsv and data/tables.tsv -> the compiled code tables, the provenance of all
tables, and docs/reference/codes.md."""
import hashlib

from common import banner, c_string, read_tsv

TABLES = ["AAC058", "AJC00A", "AAC004"]
STATUS = {"core": 1, "extension": 2, "withdrawn": 3}
PROVENANCE = "data/tables.tsv"
WITHDRAWN = "data/withdrawn_codes.tsv"


def read_codes(root, table):
    rows = []
    for row in read_tsv(root / f"data/{table.lower()}.tsv"):
        rows.append({"code": row["code"], "name_zh": row["name_zh"], "name_en": row["name_en"],
                     "status": row.get("status", "core"), "note": row.get("note", ""), "last_year": 0})
    for row in read_tsv(root / WITHDRAWN):
        if row["table"] == table:
            rows.append({"code": row["code"], "name_zh": row["name_zh"], "name_en": row["name_en"],
                         "status": "withdrawn", "note": "", "last_year": int(row["last_year"])})
    rows.sort(key=lambda row: row["code"])
    if len({row["code"] for row in rows}) != len(rows):
        raise SystemExit(f"a code of {table} is there twice")
    return rows


def code_tables(tables):
    everything = [row for rows in tables.values() for row in rows]
    width = {key: max(len(row[key].encode("utf-8")) for row in everything) + 1 for key in ("name_zh", "name_en", "note")}
    text = banner("data/{aac058,ajc00a,aac004,withdrawn_codes}.tsv") + '#include "tables/code.h"\n\n'
    text += "struct code_row {\n    char code[4];\n    uint16_t last_year;\n    uint8_t status;\n"
    text += "".join(f"    char {key}[{size}];\n" for key, size in width.items()) + "};\n\n"
    text += f"static const struct code_row code_rows[{len(everything)}] = {{\n"
    for row in everything:
        text += (f"    {{\"{row['code']}\", {row['last_year']}, {STATUS[row['status']]}, {c_string(row['name_zh'])},\n"
                 f"     {c_string(row['name_en'])}, {c_string(row['note'])}}},\n")
    text += "};\n\n/* First row and end of each table, by UJREG_TABLE_... */\n"
    text += "static const uint8_t code_span[5][2] = {\n"
    at = 0
    for table, rows in tables.items():
        text += f"    [UJREG_TABLE_{table}] = {{{at}, {at + len(rows)}}},\n"
        at += len(rows)
    text += "};\n\n"
    for table, rows in tables.items():
        digits = len(rows[0]["code"])
        if any(len(row["code"]) != digits or not row["code"].isdigit() for row in rows):
            raise SystemExit(f"codes of {table} are not all of {digits} digits")
        values = [0] * 10 ** digits
        for row in rows:
            values[int(row["code"])] = STATUS[row["status"]] if row["status"] != "withdrawn" else 0
        body = "".join("    " + ", ".join(map(str, values[i:i + 10])) + ",\n" for i in range(0, len(values), 10))
        text += f"const uint8_t uj_code_{table.lower()}[{len(values)}] = {{\n{body}}};\n\n"
    return text.rstrip("\n") + "\n"


def provenance(root):
    rows = read_tsv(root / PROVENANCE)
    digest = hashlib.sha256()
    for row in rows:
        for name in row["files"].split(" "):
            digest.update((root / "data" / name).read_bytes())
    known = [row["date"] for row in rows if len(row["date"]) == 10 and row["table"] != "calendar"]
    version = f"{max(known)}+{digest.hexdigest()[:8]}"
    text = banner(PROVENANCE) + "struct provenance {\n    char version[24];\n    char source[352];\n};\n\n"
    text += "/* By UJREG_TABLE_...; 0 is the calendar. */\nstatic const struct provenance provenances[5] = {\n"
    for row in rows:
        place = "0" if row["table"] == "calendar" else f"UJREG_TABLE_{row['table']}"
        if len(row["version"]) >= 24 or len(row["source"].encode("utf-8")) >= 352:
            raise SystemExit(f"{PROVENANCE}: {row['table']} is too long")
        text += f"    [{place}] = {{{c_string(row['version'])},\n        {c_string(row['source'])}}},\n"
    return text + f"}};\n\nstatic const char data_version[] = \"{version}\";\n"


def document(root, tables):
    lines = ["<!-- Generated from data/ by tools/generate; do not edit. -->", "# Code tables", ""]
    sources = {row["table"]: row for row in read_tsv(root / PROVENANCE)}
    for table in ("AJC00A", "AAC058", "AAC004"):
        lines += [f"## {table}", "", sources[table]["source"] + f" Version {sources[table]['version']}.", "",
                  "| code | 中文 | English | status |", "|---|---|---|---|"]
        for row in tables[table]:
            status = row["status"]
            if status == "withdrawn":
                status = f"withdrawn, not a code since {row['last_year'] + 1}"
            elif row["note"] and status == "extension":
                status += f": {row['note']}"
            lines.append(f"| {row['code']} | {row['name_zh']} | {row['name_en']} | {status} |")
        lines.append("")
    lines += ["## AAB301", "", sources["AAB301"]["source"] + f" Version {sources['AAB301']['version']}.", "",
              "Beside the table these codes are in real use (grade *practice*). N is any digit, PP a known province "
              "prefix, CC with it a known prefecture.", "", "| pattern | 中文 | English |", "|---|---|---|"]
    for row in read_tsv(root / "data/area_practice.tsv"):
        lines.append(f"| {row['pattern']} | {row['name_zh']} | {row['name_en']} |")
    lines += ["", "## Working days", "", sources["calendar"]["source"] + f" Version {sources['calendar']['version']}.",
              "", "## All tables together", "", "The data version that the library reports changes with any of them: "
              "the day of the area table and the beginning of a SHA-256 over the files.", ""]
    return "\n".join(lines)


def outputs(root):
    tables = {table: read_codes(root, table) for table in TABLES}
    return {"lib/tables/generated/codes.h": code_tables(tables),
            "lib/tables/generated/provenance.h": provenance(root),
            "docs/reference/codes.md": document(root, tables)}
