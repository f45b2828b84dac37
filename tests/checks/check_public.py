# SPDX-License-Identifier: Apache-2.0
"""Everything that the command does is possible for a program on the public headers: tools/ujreg includes <ujreg/...>, the
system's headers and its own, has no other include directory, and links the public library. So do the examples.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PLACES = ("tools/ujreg", "examples/c")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)', re.M)


def wrong_includes(place):
    for path in sorted(place.rglob("*")):
        if path.suffix not in (".c", ".h", ".inc", ".cpp", ".hpp"):
            continue
        for own, other in INCLUDE.findall(path.read_text(encoding="utf-8")):
            if own and not any((folder / own).exists() for folder in (path.parent, place)) or "../" in own + other:
                yield f'{path.relative_to(ROOT)}: "{own or other}" is not its own and not public'
            if other.startswith("ujreg/") and not (ROOT / "include" / other).exists():
                yield f"{path.relative_to(ROOT)}: <{other}> is no public header"
            if other and (ROOT / "lib" / other).exists():
                yield f"{path.relative_to(ROOT)}: <{other}> is private"


def wrong_build(place):
    text = re.sub(r"#[^\n]*", "", (place / "CMakeLists.txt").read_text(encoding="utf-8"))
    for word in re.findall(r"include_directories|UJREG_BUILDING\w*|ujreg_objects|-I\S*|\$\{PROJECT_SOURCE_DIR\}/lib\S*", text):
        yield f"{(place / 'CMakeLists.txt').relative_to(ROOT)}: {word} reaches into the library"


def main():
    wrong = [line for place in PLACES for check in (wrong_includes, wrong_build) for line in check(ROOT / place)]
    for line in wrong:
        print(line)
    if not wrong:
        print("the command and the examples know the public headers only")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
