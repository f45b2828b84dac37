# SPDX-License-Identifier: Apache-2.0
"""Sum up what gcov counted in a build: lines and branches of lib/, by file and in all.

    coverage.py BUILD                     the figures; ends with 1 when fewer than 95 % of the branches were taken
    coverage.py BUILD --missing [FILE]    the lines with branches that were not, of files whose path holds FILE
"""
import collections
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def gcov(build):
    """The reports of gcov for every object of the library, as parsed JSON."""
    for notes in sorted(build.glob("lib/**/*.gcno")):
        done = subprocess.run(["gcov", "--json-format", "--branch-probabilities", "--stdout", notes.resolve()],
                              check=True, capture_output=True, text=True, cwd=build)
        for line in done.stdout.splitlines():
            if line.startswith("{"):
                yield json.loads(line)


GOAL = 95  # per cent of branches


def missing(branches, part):
    for name in sorted(branches):
        text = (ROOT / name).read_text(encoding="utf-8").splitlines() if part in name else []
        untaken = collections.Counter(line for (line, _), count in branches[name].items() if not count)
        for line in sorted(untaken) if text else ():
            print(f"{name}:{line}: {untaken[line]} of {sum(key[0] == line for key in branches[name])}: {text[line - 1].strip()}")


def main(build, show=None):
    lines, branches = collections.defaultdict(dict), collections.defaultdict(dict)
    for report in gcov(build):
        for file in report["files"]:
            path = pathlib.Path(report["current_working_directory"], file["file"]).resolve()
            if ROOT / "lib" not in path.parents:
                continue
            name = str(path.relative_to(ROOT))
            for line in file["lines"]:
                number = line["line_number"]
                lines[name][number] = lines[name].get(number, 0) + line["count"]
                for index, branch in enumerate(line["branches"]):
                    key = (number, index)
                    branches[name][key] = branches[name].get(key, 0) + branch["count"]
    if show is not None:
        return missing(branches, show)
    total = [0, 0, 0, 0]
    for name in sorted(lines):
        row = [sum(map(bool, lines[name].values())), len(lines[name]),
               sum(map(bool, branches[name].values())), len(branches[name])]
        total = [one + other for one, other in zip(total, row)]
        print(line_of(name, row))
    print(line_of("all", total))
    return 1 if 100 * total[2] < GOAL * total[3] else 0


def line_of(name, row):
    lines_run, line_count, branches_run, branch_count = row
    return (f"{name:<44} lines {100 * lines_run / max(line_count, 1):5.1f} % of {line_count:<6}"
            f" branches {100 * branches_run / max(branch_count, 1):5.1f} % of {branch_count}")


if __name__ == "__main__":
    if len(sys.argv) < 2 or (len(sys.argv) > 2 and sys.argv[2] != "--missing"):
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), (sys.argv[3:] or [""])[0] if len(sys.argv) > 2 else None))
