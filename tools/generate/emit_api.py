# SPDX-License-Identifier: Apache-2.0
"""include/ujreg/*.h -> share/ujreg/api.json, the interface for programs that make bindings of it, and the sizes of the
structs that ujreg_struct_size knows. docs/bindings.md says what stands in it."""
import json
import re

from common import banner
from headers import MODELS, Headers

LIMIT_NAME = 40


def words_of(item):
    """The documentation of an item, as much of it as there is."""
    result = {"doc": item.doc.brief}
    if item.doc.details:
        result["details"] = re.sub(r"(?<!\n)\n(?![\n-])", " ", item.doc.details)
    if getattr(item, "result", "void") != "void" and item.doc.returns:
        result["returns"] = item.doc.returns
    if item.doc.since:
        result["since"] = item.doc.since
    return result


def place_of(item):
    return {"header": item.header, "group": item.group}


def constant(item):
    value = item.value
    return {"name": item.name, "value": value[1:-1] if value.startswith('"') else int(value, 0), **place_of(item),
            **words_of(item)}


def call(item):
    return {"name": item.name, "result": item.result, "parameters": item.parameters, **place_of(item), **words_of(item)}


def struct(headers, item):
    members = []
    for member in item.members:
        made = {"name": member.name, "type": member.type}
        if member.type == "function":
            made["result"] = member.result
            made["parameters"] = [{"name": p["name"], "type": p["type"]} for p in member.parameters]
        if member.count:
            made["count"] = headers.count_of(member)
        members.append({**made, "offset": member.offsets, "doc": member.doc})
    sizes = headers.sizes[item.name]
    return {"name": item.name, "sized": item.members[0].name == "size" and item.members[0].type == "uint32_t",
            "size": {model: sizes[model][0] for model in MODELS},
            "alignment": {model: sizes[model][1] for model in MODELS}, "members": members, **place_of(item),
            **words_of(item)}


def rows(name, items):
    """One item a line, so that a change shows as the lines that changed."""
    return f' "{name}": [\n' + ",\n".join("  " + json.dumps(item, ensure_ascii=False) for item in items) + "\n ]"


def outputs_after(root, earlier):
    headers = Headers(root, earlier)
    version = ".".join(headers.by_name[f"UJREG_VERSION_{part}"].value for part in ("MAJOR", "MINOR", "PATCH"))
    parts = [f' "version": "{version}"',
             rows("constants", map(constant, headers.of("constant"))),
             rows("handles", [{"name": item.name, **place_of(item), **words_of(item)} for item in headers.of("handle")]),
             rows("structs", [struct(headers, item) for item in headers.structs]),
             rows("callbacks", map(call, headers.of("callback"))),
             rows("functions", map(call, headers.of("function")))]
    names = sorted(item.name for item in headers.structs)
    if max(map(len, names)) >= LIMIT_NAME:
        raise SystemExit("a struct's name is longer than its place in the table")
    text = banner("the headers in include/ujreg") + f"#define UJ_STRUCTS {len(names)}\n\n"
    text += "/* Sorted by name, the names in place: nothing here has to be relocated. */\n"
    text += f"static const struct {{\n    char name[{LIMIT_NAME}];\n    size_t size;\n}} uj_structs[UJ_STRUCTS] = {{\n"
    text += "".join(f'    {{"{name}", sizeof({name})}},\n' for name in names) + "};\n"
    return {"share/ujreg/api.json": "{\n" + ",\n".join(parts) + "\n}\n", "lib/core/generated/structs.h": text}
