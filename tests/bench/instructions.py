#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Instructions per record of `ujreg check` on CSV, by callgrind: the figure that noise cannot move.

    instructions.py UJREG SYNTH LIMIT     exit status 1 when a record costs more than LIMIT
"""
import pathlib
import re
import subprocess
import sys
import tempfile

TODAY = "20251231"
SMALL, LARGE = 20000, 60000


def collected(ujreg, path):
    """Instructions of one whole run."""
    done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", str(ujreg), "check",
                           "--today", TODAY, "--output", "ndjson", "--jobs", "1", str(path)],
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False, text=True, timeout=600)
    found = re.search(r"Collected : (\d+)", done.stderr)
    if found is None:
        raise SystemExit(done.stderr)
    return int(found[1])


def per_record(ujreg, file_of):
    """What one record more costs; file_of(records) is the path of a CSV file with so many."""
    return (collected(ujreg, file_of(LARGE)) - collected(ujreg, file_of(SMALL))) / (LARGE - SMALL)


def main(ujreg, synth, limit):
    with tempfile.TemporaryDirectory() as directory:
        def file_of(records):
            path = pathlib.Path(directory, f"{records}.csv")
            with open(path, "wb") as stream:
                subprocess.run([synth, "--today", TODAY, "--records", str(records)], stdout=stream, check=True)
            return path
        measured = per_record(ujreg, file_of)
    print(f"{measured:.0f} instructions a record, at most {limit}")
    return measured > int(limit)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
