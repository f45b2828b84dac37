# SPDX-License-Identifier: Apache-2.0
"""Holds what `ujreg check` says of each input in expected.tsv against what it must say: read as a file, from a pipe
and by two workers. `run.py --write` puts today's answers into the table, to be read before they are committed."""
import argparse
import itertools
import json
import pathlib
import shlex
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
TABLE = HERE / "expected.tsv"
TODAY = "20261127"
WAYS = ("by file", "by pipe", "by two workers")
NO_COLUMN_OF_THE_SEX = "AAC002.sex-not-evaluable"  # nearly every input has this note: it would hide the others


def rows():
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    names = lines[0].split("\t")
    for line in lines[1:]:
        cells = line.split("\t")
        assert len(cells) == len(names), f"{TABLE.name}: {len(cells)} cells in the row of {cells[0]}"
        yield dict(zip(names, cells))


def place(finding):
    return str(finding["record"]) if finding["record"] else f"L{finding['line']}"


def compact(findings):
    """rule@record in order, @Lline where it belongs to no record; the same rule in a row: rule@1,2,3."""
    told = [f for f in findings if f["rule"] != NO_COLUMN_OF_THE_SEX]
    groups = itertools.groupby(told, key=lambda f: f["rule"])
    return " ".join(f"{rule}@{','.join(place(f) for f in group)}" for rule, group in groups) or "-"


def check(ujreg, path, options, way):
    words = [ujreg, "check", "--today", TODAY, "--output", "ndjson", *options]
    if way == "by two workers":
        words += ["--jobs", "2"]
    data = path.read_bytes() if way == "by pipe" else b""
    done = subprocess.run([*words, "-" if way == "by pipe" else path], input=data, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=60)
    objects = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    return str(done.returncode), compact(o for o in objects if o["type"] == "finding")


def made(row, room):
    """The input of a row. A program makes its own: `made.py ARGUMENT…`."""
    name, *arguments = row["file"].split()
    if not name.endswith(".py"):
        return HERE / name
    path = room / f"{pathlib.Path(name).stem}-{'-'.join(arguments)}"
    if not path.exists():
        with open(path, "wb") as file:
            subprocess.run([sys.executable, "-B", HERE / name, *arguments], stdout=file, check=True)
    return path


def through(ujreg, path, options, room):
    """`--through FORMAT`: what is checked is the input after a conversion, which must not lose or change anything."""
    if "--through" not in options:
        return path, options
    at = options.index("--through")
    to = options[at + 1]
    converted = room / f"{path.name}.{to}"
    subprocess.run([ujreg, "convert", "--force", "--to", to, path, converted], check=True, stderr=subprocess.DEVNULL)
    return converted, options[:at] + options[at + 2:]


def answers(ujreg, row, room):
    options = [] if row["options"] == "-" else shlex.split(row["options"])
    path, options = through(ujreg, made(row, room), options, room)
    return {way: check(ujreg, path, options, way) for way in WAYS}


def write(results):
    """The table with today's answers in it."""
    kept, done = [], iter(results)
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith(("#", "file\t")):
            cells = line.split("\t")
            cells[2:4] = next(done)["by file"]
            line = "\t".join(cells)
        kept.append(line + "\n")
    TABLE.write_text("".join(kept), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ujreg", required=True, help="the command that was built")
    parser.add_argument("--xml", type=int, default=1, help="0: it reads no XML")
    parser.add_argument("--write", action="store_true", help="write today's answers into the table")
    options = parser.parse_args()
    ujreg = pathlib.Path(options.ujreg).resolve()
    wrong, results = [], []
    with tempfile.TemporaryDirectory() as room:
        for row in rows():
            if not options.xml and ("xml" in row["file"] + row["options"] or row["file"].endswith(".xls")):
                continue
            results.append(answers(ujreg, row, pathlib.Path(room)))
            for way, answer in results[-1].items():
                if answer != (row["status"], row["findings"]):
                    wrong.append(f"{row['file']} {row['options']} ({way}; {row['why']}):\n"
                                 f"  expected {row['status']} {row['findings']}\n  got      {answer[0]} {answer[1]}")
                    if row["wanted"] != "-":
                        wrong.append(f"  wanted in the end: {row['wanted']}")
    if options.write:
        write(results)
        return 0
    print("\n".join(wrong) if wrong else f"{len(results)} inputs, each read in {len(WAYS)} ways, are as expected")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
