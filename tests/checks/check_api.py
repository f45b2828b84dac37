# SPDX-License-Identifier: Apache-2.0
"""share/ujreg/api.json says what compilers say: every offset, size, alignment and number, on this machine and on each other
one whose compiler is at hand; and a binding finds words for everything in it."""
import json
import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
API = json.loads((ROOT / "share/ujreg/api.json").read_text(encoding="utf-8"))

# model of data, how the compiler is called; the first one must be there
COMPILERS = [
    (None, [os.environ.get("CC", "cc")]),
    ("64", ["aarch64-linux-gnu-gcc"]),
    ("64", ["x86_64-w64-mingw32-gcc", "-DUJREG_STATIC"]),
    ("32", ["arm-linux-gnueabihf-gcc"]),
    ("32", ["i686-w64-mingw32-gcc", "-DUJREG_STATIC"]),
    ("i386", ["i686-linux-gnu-gcc"]),
]


def model_of(compiler):
    """The model of data of the machine that a compiler compiles for."""
    macros = subprocess.run([*compiler, "-dM", "-E", "-x", "c", "-"], input="", text=True, stdout=subprocess.PIPE,
                            check=True).stdout
    if "__SIZEOF_POINTER__ 8" in macros:
        return "64"
    return "i386" if "__i386__" in macros and "_WIN32" not in macros else "32"


def program(model):
    """A text that compiles if api.json is right."""
    yield "#include <stddef.h>\n#include <ujreg/ujreg.h>"
    yield "#define SAME(a, b) _Static_assert((long long)(a) == (long long)(b), #a)"
    for struct in API["structs"]:
        name = struct["name"]
        yield f"SAME(sizeof({name}), {struct['size'][model]});"
        yield f"SAME(_Alignof({name}), {struct['alignment'][model]});"
        for member in struct["members"]:
            yield f"SAME(offsetof({name}, {member['name']}), {member['offset'][model]});"
            if "count" in member:
                yield f"SAME(sizeof((({name} *)0)->{member['name']}) / sizeof((({name} *)0)->{member['name']}[0]), {member['count']});"
            if member["type"] != "function" and "count" not in member:
                yield f"SAME(_Generic(&(({name} *)0)->{member['name']}, {member['type']} *: 1, default: 0), 1);"
    for constant in API["constants"]:
        if isinstance(constant["value"], int):
            yield f"SAME({constant['name']}, {constant['value']}LL);"
    for function in API["functions"] + API["callbacks"]:
        types = ", ".join(parameter["type"] for parameter in function["parameters"]) or "void"
        pointer = f"{function['result']} (UJREG_CALL *)({types})"
        of = f"({function['name']})0" if function in API["callbacks"] else f"&{function['name']}"
        yield f"SAME(_Generic({of}, {pointer}: 1, default: 0), 1);"


def without_words():
    for kind in ("constants", "handles", "structs", "callbacks", "functions"):
        for item in API[kind]:
            if not item["doc"]:
                yield item["name"]
            for member in item.get("members", []):
                if not member["doc"]:
                    yield f"{item['name']}.{member['name']}"


def main():
    wrong = [f"share/ujreg/api.json: no words for {name}" for name in without_words()]
    tried = []
    for model, compiler in COMPILERS:
        if model and not shutil.which(compiler[0]):
            continue
        model = model or model_of(compiler)
        done = subprocess.run([*compiler, "-x", "c", "-std=c11", "-fsyntax-only", "-I", ROOT / "include", "-"], text=True,
                              input="\n".join(program(model)) + "\n", stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        tried.append(f"{compiler[0]} ({model})")
        if done.returncode:
            wrong.append(f"share/ujreg/api.json is not what {compiler[0]} says:\n{done.stdout[:3000]}")
    print("\n".join(wrong) or "as compiled by " + ", ".join(tried))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
