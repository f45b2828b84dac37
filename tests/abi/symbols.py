# SPDX-License-Identifier: Apache-2.0
"""The exported symbols: what the headers declare, what lib/ujreg.map versions, what the library exports.

    symbols.py update         rewrite lib/ujreg.map and tests/abi/symbols.txt from the headers; review the difference
    symbols.py check          headers, map and list agree
    symbols.py check LIBRARY  ... LIBRARY (a shared object) exports exactly the list, functions only, and calls
                              nothing that reads a clock, a locale, the environment or a file

A function belongs to the version that its @since names. symbols.txt is the reviewed list, "name version" a line.
"""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
MAP = ROOT / "lib" / "ujreg.map"
LIST = ROOT / "tests" / "abi" / "symbols.txt"
OPAQUE = ROOT / "tests" / "abi" / "opaque.ini"

DECLARATION = re.compile(r"/\*\*(?P<comment>(?:(?!\*/).)*)\*/\s*UJREG_API\s+[^;(]*?\b(?P<name>ujreg_\w+)\s*\(", re.S)


def declared():
    """name -> version of every function of the public headers."""
    symbols = {}
    for header in sorted((ROOT / "include" / "ujreg").glob("*.h")):
        text = header.read_text(encoding="utf-8")
        for match in DECLARATION.finditer(text):
            since = re.search(r"@since (\d+\.\d+)", match["comment"])
            if not since:
                raise SystemExit(f"{header.name}: {match['name']} has no @since")
            symbols[match["name"]] = "UJREG_" + since[1]
        code = re.sub(r"/\*.*?\*/|^\s*#.*?$", "", text, flags=re.S | re.M)
        for name in re.findall(r"\bUJREG_API\b[^;(]*?\b(ujreg_\w+)\s*\(", code):
            if name not in symbols:
                raise SystemExit(f"{header.name}: {name} has no comment of its own right before it")
    return symbols


# What the library may call: memory, bytes, threads (signals are masked in them, and a fork is noticed by the number of the
# process), expat; and what compilers put in by themselves.
MAY_CALL = re.compile(r"malloc|calloc|realloc|free|madvise|mem(cpy|move|set|cmp|chr)|str(len|chr|str|n?cmp)|pthread_\w+|sig(fill|del)set|getpid|XML_\w+|_ITM_\w+|__\w+")


def version_key(version):
    return [int(part) for part in version.removeprefix("UJREG_").split(".")]


def map_text(symbols):
    """A linker version script: one node a version, each upon the former; nothing else leaves the library."""
    text = "/* SPDX-License-Identifier: Apache-2.0 */\n"
    text += "/* The exported symbols by version. Written by tests/abi/update.sh from the @since of the headers. */\n"
    former = ""
    for version in sorted(set(symbols.values()), key=version_key):
        text += version + " {\n    global:\n"
        text += "".join(f"        {name};\n" for name in sorted(symbols) if symbols[name] == version)
        text += ("" if former else "    local:\n        *;\n") + "}" + (" " + former if former else "") + ";\n"
        former = version
    return text


def list_text(symbols):
    return "".join(f"{name} {symbols[name]}\n" for name in sorted(symbols))


def read_list():
    return dict(line.split() for line in LIST.read_text(encoding="utf-8").splitlines())


def dynamic_symbols(library, which):
    """(name, type, version) of the dynamic symbols of a shared object, as nm tells them."""
    output = subprocess.run(["nm", "-D", which, "--with-symbol-versions", library], check=True,
                            capture_output=True, text=True).stdout
    for line in output.splitlines():
        *_, kind, symbol = line.split()
        name, _, version = symbol.partition("@")
        yield name, kind, version.lstrip("@") or "unversioned"


def exported(library):
    """name -> version of what a shared object defines; the version nodes themselves (type A) are left out."""
    return {name: version for name, kind, version in dynamic_symbols(library, "--defined-only") if kind != "A"}


def misfits(library):
    for name, kind, _ in dynamic_symbols(library, "--defined-only"):
        if kind not in "TA":
            yield f"{name}: exported data"
    for name, _, _ in dynamic_symbols(library, "--undefined-only"):
        if not MAY_CALL.fullmatch(name):
            yield f"{name}: the library calls it"


def differences(one, one_name, other, other_name):
    for name in sorted(one.keys() | other.keys()):
        if name not in other:
            yield f"{name}: in {one_name}, not in {other_name}"
        elif name not in one:
            yield f"{name}: in {other_name}, not in {one_name}"
        elif one[name] != other[name]:
            yield f"{name}: {one[name]} in {one_name}, {other[name]} in {other_name}"


def opaque_misfits():
    """What abidiff is told to leave out must be the opaque handles of the headers and nothing else."""
    text = "".join(header.read_text(encoding="utf-8") for header in (ROOT / "include" / "ujreg").glob("*.h"))
    handles = set(re.findall(r"^typedef struct (ujreg_\w+) \1;", text, re.M))
    handles -= set(re.findall(r"^(?:typedef )?struct (ujreg_\w+) \{", text, re.M))
    named = re.search(r"ujreg_\(([\w|]+)\)", OPAQUE.read_text(encoding="utf-8"))
    left_out = {"ujreg_" + name for name in named[1].split("|")}
    for name in sorted(handles ^ left_out):
        yield f"{name}: {'no opaque handle, but in' if name in left_out else 'an opaque handle, not in'} tests/abi/opaque.ini"


def update():
    symbols = declared()
    MAP.write_text(map_text(symbols), encoding="utf-8", newline="\n")
    LIST.write_text(list_text(symbols), encoding="utf-8", newline="\n")
    print(f"{len(symbols)} symbols")
    return 0


def check(library):
    headers, listed = declared(), read_list()
    wrong = list(differences(headers, "the headers", listed, "tests/abi/symbols.txt")) + list(opaque_misfits())
    if MAP.read_text(encoding="utf-8") != map_text(listed):
        wrong.append("lib/ujreg.map is not what tests/abi/symbols.txt says")
    if library:
        wrong += differences(listed, "tests/abi/symbols.txt", exported(library), "the library")
        wrong += misfits(library)
    for line in wrong:
        print(line)
    if wrong:
        print("Meant so? Run tests/abi/update.sh and review its difference.")
        return 1
    print(f"{len(listed)} symbols, as reviewed")
    return 0


def main(arguments):
    if arguments == ["update"]:
        return update()
    if arguments[:1] == ["check"] and len(arguments) <= 2:
        return check(arguments[1] if len(arguments) == 2 else None)
    print(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
