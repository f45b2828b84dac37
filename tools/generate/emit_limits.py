# SPDX-License-Identifier: Apache-2.0
"""data/limits.tsv and data/roles.tsv -> the numbers of the standard, and the codes that something hangs on."""
import emit_codes
from common import banner, read_tsv

LIMITS, ROLES = "data/limits.tsv", "data/roles.tsv"
STEMS = {"AJC00A": "REASON", "AAC058": "DOCUMENT"}


def outputs(root):
    text = banner(f"{LIMITS} and {ROLES}")
    text += "#ifndef UJ_TABLES_LIMITS_H\n#define UJ_TABLES_LIMITS_H\n\n"
    for row in read_tsv(root / LIMITS):
        text += f"#define UJ_{row['name']} {int(row['value'])} /* {row['clause']}: {row['meaning']} */\n"
    known = {table: {row["code"]: row for row in emit_codes.read_codes(root, table)} for table in STEMS}
    asking = set()
    text += "\n"
    for row in read_tsv(root / ROLES):
        code = known[row["table"]].get(row["code"])
        if not code:
            raise SystemExit(f"{ROLES}: {row['code']} is no code of {row['table']}")
        text += f"#define UJ_{STEMS[row['table']]}_{row['role']} {int(row['code'])} /* {code['name_zh']} */\n"
        if row["table"] == "AJC00A" and row["asks"]:
            asking.add(row["code"])
    plain = [int(code) for code, row in known["AJC00A"].items() if row["status"] == "core" and code not in asking]
    if max(plain) > 31:
        raise SystemExit(f"{ROLES}: a reason above 31 has no bit")
    text += "\n/* Reasons that ask for nothing more, a bit each. */\n"
    text += f"#define UJ_PLAIN_REASONS UINT32_C(0x{sum(1 << code for code in plain):08X})\n"
    return {"lib/tables/generated/limits.h": text + "\n#endif\n"}
