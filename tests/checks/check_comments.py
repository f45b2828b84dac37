# SPDX-License-Identifier: Apache-2.0
"""What comments promise: a file that a comment of the sources names exists; a unit test that includes private headers says
so in its second line, and only then.

`check_comments.py --write` puts the line where it is missing and takes it where it is wrong.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SOURCES = ("lib", "tools", "include", "tests", "examples", "cmake")
INSIDE = "/* Inside test: knows private headers of lib/. */"
NAME = re.compile(r"(?<![\w.*/$}<])((?:[\w-]+/)*[\w-]+\.(?:c|h|inc|hpp|cpp|py|sh|tsv|md|cmake|txt))(?![\w*(])")
# Names in comments that are no files of ours: of the system, of a user, or made while something runs.
OTHERS = {"stdint.h", "limits.h", "string.h", "x.c", "x.h"}


def tree():
    """Every file of the project, as all the endings of its path: c, b/c and a/b/c."""
    known = set()
    for path in ROOT.rglob("*"):
        parts = path.relative_to(ROOT).parts
        if not parts[0].startswith(("build", ".git")) and path.is_file():
            known.update("/".join(parts[i:]) for i in range(len(parts)))
    return known


def comments(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix in (".c", ".h", ".inc", ".hpp", ".cpp"):
        text = re.sub(r'"(?:\\.|[^"\\\n])*"', lambda found: '"' + " " * (len(found[0]) - 2) + '"', text)
        pattern = r"/\*.*?\*/|//[^\n]*"
    else:
        pattern = r"(?m)(?<!\S)#(?!!)[^\n]*"
    for found in re.finditer(pattern, text, re.S):
        yield text.count("\n", 0, found.start()) + 1, found[0]


def missing_files(known):
    for place in SOURCES:
        for path in sorted((ROOT / place).rglob("*")):
            if path.suffix not in (".c", ".h", ".inc", ".hpp", ".cpp", ".py", ".sh", ".cmake") or not path.is_file():
                continue
            for line, comment in comments(path):
                for name in NAME.findall(comment):
                    if name not in known and name not in OTHERS and "NAME" not in name:
                        yield f"{path.relative_to(ROOT)}:{line}: names {name}, which does not exist"


def wrong_marks(write):
    rooms = "|".join(path.name for path in (ROOT / "lib").iterdir() if path.is_dir())
    for path in sorted((ROOT / "tests" / "unit").glob("*.[ch]")):
        lines = path.read_text(encoding="utf-8").split("\n")
        inside = any(re.match(rf'#\s*include "({rooms})/', line) for line in lines)
        marked = lines[1] == INSIDE
        if inside == marked:
            continue
        if write:
            lines[1:1 if inside else 2] = [INSIDE] if inside else []
            path.write_text("\n".join(lines), encoding="utf-8")
        else:
            yield (f"{path.relative_to(ROOT)}: includes private headers; its second line must be\n    {INSIDE}" if inside
                   else f"{path.relative_to(ROOT)}: includes no private header, and says it did")


def main():
    wrong = [*wrong_marks("--write" in sys.argv[1:]), *missing_files(tree())]
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
