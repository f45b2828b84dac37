# SPDX-License-Identifier: Apache-2.0
"""The numbers of the public headers, by name: a binding that cannot read a C header asks for them.

Works on what the other emitters write in the same call, so that one call is always enough."""
import re

from common import banner

NUMBER = re.compile(r"^#define (UJREG_[A-Z0-9_]+)\s+\(?-?(?:0x[0-9A-Fa-f]+|[0-9]+)[uU]?\)?(?:\s|$)", re.M)
LIMIT_NAME = 56


def outputs_after(root, earlier):
    names = set()
    for path in sorted((root / "include/ujreg").glob("*.h")):
        relative = f"include/ujreg/{path.name}"
        names.update(NUMBER.findall(earlier.get(relative) or path.read_text(encoding="utf-8")))
    names = sorted(names)
    if max(len(name) for name in names) >= LIMIT_NAME:
        raise SystemExit("a constant's name is longer than its place in the table")
    text = banner("the headers in include/ujreg") + f"#define UJ_CONSTANTS {len(names)}\n\n"
    text += "/* Sorted by name, the names in place: nothing here has to be relocated. */\n"
    text += f"static const struct {{\n    char name[{LIMIT_NAME}];\n    int64_t value;\n}} uj_constants[UJ_CONSTANTS] = {{\n"
    text += "".join(f'    {{"{name}", {name}}},\n' for name in names) + "};\n"
    return {"lib/core/generated/constants.h": text}
