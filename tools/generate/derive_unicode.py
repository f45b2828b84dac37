# SPDX-License-Identifier: Apache-2.0
"""Make data/unicode.tsv of a directory of the Unicode Character Database.

    python3 tools/generate/derive_unicode.py /usr/share/unicode > data/unicode.tsv

Not an emitter: run by hand when the database moves to a new version. Reads Blocks.txt (for the version),
UnicodeData.txt, PropList.txt and DerivedCoreProperties.txt; never Python's own unicodedata, whose version
depends on the interpreter.
"""
import pathlib
import re
import sys

# Assigned after version 15.0 in blocks of ideographs and their description; left over when the database has them.
NEWER = [(0x2FFC, 0x2FFF), (0x31E4, 0x31E5), (0x31EF, 0x31EF)]


def properties(path, wanted):
    result = {name: set() for name in wanted}
    for line in path.read_text(encoding="utf-8").splitlines():
        match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)\s*(?:#|$)", line)
        if match and match[3] in result:
            result[match[3]].update(range(int(match[1], 16), int(match[2] or match[1], 16) + 1))
    return result


def categories(path):
    result, first = {}, None
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split(";")
        code = int(cells[0], 16)
        if cells[1].endswith(", First>"):
            first = code
            continue
        for one in range(code if first is None else first, code + 1):
            result[one] = cells[2]
        first = None
    return result


def main(folder):
    folder = pathlib.Path(folder)
    version = re.search(r"Blocks-([0-9.]+)\.txt", (folder / "Blocks.txt").read_text(encoding="utf-8"))[1]
    category = categories(folder / "UnicodeData.txt")
    listed = properties(folder / "PropList.txt", ["White_Space", "Variation_Selector", "Noncharacter_Code_Point"])
    ignorable = properties(folder / "DerivedCoreProperties.txt", ["Default_Ignorable_Code_Point"])
    zero_width = ignorable["Default_Ignorable_Code_Point"] - listed["Variation_Selector"]
    newer = {code for first, last in NEWER for code in range(first, last + 1)}

    def class_of(code):
        general = category.get(code, "Cn")
        if code in listed["Noncharacter_Code_Point"]:
            return "unassigned"
        if general == "Cc":
            return "control"
        if code == 0x20:
            return "ascii-space"
        if code == 0x3000:
            return "ideographic-space"
        if code in listed["White_Space"]:
            return "space"
        if code < 0x7F and general[0] in "PS":
            return "ascii-punct"
        if code < 0x7F and general == "Nd":
            return "ascii-digit"
        if general == "Co":
            return "private"
        if general == "Cs":
            return "unassigned"
        if general == "Cn":  # planes 2 and 3 are ideographs, in whatever extension they come
            return "ordinary" if code >> 16 in (2, 3) or code in newer else "unassigned"
        return "zero-width" if code in zero_width else "ordinary"

    print(f"# Unicode {version}, and ideographs of later versions: SOURCES-encoding.md")
    print("# What no row covers is ordinary.")
    print("first\tlast\tclass")
    first = 0
    for code in range(1, 0x110001):
        if code == 0x110000 or class_of(code) != class_of(first):
            if class_of(first) != "ordinary":
                print(f"0x{first:04X}\t0x{code - 1:04X}\t{class_of(first)}")
            first = code


if __name__ == "__main__":
    main(sys.argv[1])
