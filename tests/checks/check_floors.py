# SPDX-License-Identifier: Apache-2.0
"""The floors of the house: an #include in lib/ points into its own room or to a floor below, never up or across.
And its doors: instruction sets are spoken of in lib/simd alone, and the proof is entered by proof.h.

A public header belongs to the lowest room that implements one of its functions: the list of findings lives in
record/, the words of a finding in rules/, and both include <ujreg/finding.h>.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
LIB = ROOT / "lib"
PUBLIC = ROOT / "include" / "ujreg"

FLOOR = {"simd": -1, "core": 0, "tables": 1, "identity": 2, "record": 2, "ids": 3, "proof": 3, "schema_text": 3, "rules": 4, "reader": 5,
         "writer": 5, "registration": 5, "statistics": 6, "run": 6, "arrow": 7,
         "registration_file": 6}
# `simd` lies below all: the words of the encodings and the question to the processor are asked from `core`.
# `run` stands on `reader` and `writer`, `statistics` on `registration`, `registration_file` on
# `reader` and `registration`, `arrow` on the sinks and inputs of `run`. Two rooms of one floor do not know each other.

# What only lib/simd may say, and what of a room the others may include.
INSTRUCTION_SETS = re.compile(r"mmintrin\.h|arm_neon\.h|\b_mm\d*_\w+|\bUJ_SIMD_HAS_\w+|__(?:SSE|AVX|ARM_NEON|aarch64|x86_64)\w*"
                              r"|cpu_supports|\btarget\(")
DOORS = {"proof": "proof/proof.h"}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<ujreg/([^>]+)>)', re.M)


def public_rooms():
    """Public header -> room, by where its functions are defined."""
    defined = {}
    for source in LIB.glob("*/**/*.c"):
        room = source.relative_to(LIB).parts[0]
        for name in re.findall(r"^(?!static\b)\w[\w \*]*?\b(ujreg_\w+)\(", source.read_text(encoding="utf-8"), re.M):
            defined[name] = room
    rooms = {}
    for header in PUBLIC.glob("*.h"):
        text = re.sub(r"/\*.*?\*/", "", header.read_text(encoding="utf-8"), flags=re.S)
        found = [defined[name] for name in re.findall(r"\bUJREG_API\b[^;(]*?\b(ujreg_\w+)\s*\(", text)
                 if name in defined]
        if found:
            rooms[header.name] = min(found, key=FLOOR.get)
    return rooms


def allowed(room, target):
    return room == target or FLOOR[target] < FLOOR[room]


def main():
    wrong = []
    rooms = public_rooms()
    files = sorted(path for path in LIB.glob("*/**/*") if path.suffix in (".c", ".h", ".inc"))
    for path in files:
        room = path.relative_to(LIB).parts[0]
        if room not in FLOOR:
            wrong.append(f"lib/{room}: a room without a floor; give it one in {pathlib.Path(__file__).name}")
            continue
        text = path.read_text(encoding="utf-8")
        if room != "simd" and (said := INSTRUCTION_SETS.search(text)):
            wrong.append(f"{path.relative_to(ROOT)}: {said[0]} belongs into lib/simd")
        for match in INCLUDE.finditer(text):
            if match[2]:
                target = rooms.get(match[2], room)
                if not allowed(room, target):
                    wrong.append(f"{path.relative_to(ROOT)}: <ujreg/{match[2]}> belongs to {target}, which is not below {room}")
            elif (LIB / match[1]).exists():
                target = pathlib.PurePosixPath(match[1]).parts[0]
                if target in FLOOR and not allowed(room, target):
                    wrong.append(f"{path.relative_to(ROOT)}: \"{match[1]}\" is not below {room}")
                elif target != room and match[1] != DOORS.get(target, match[1]):
                    wrong.append(f"{path.relative_to(ROOT)}: the door of {target} is {DOORS[target]}")
            elif not (path.parent / match[1]).exists():
                wrong.append(f"{path.relative_to(ROOT)}: \"{match[1]}\" is not named from lib/")
    for line in dict.fromkeys(wrong):
        print(line)
    if not wrong:
        print(f"{len(files)} files, every include points down")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
