#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A year of a county through the command: every event of its log happens or is refused as it must, and the twelve monthly
reports over the resulting registrations agree with a count that knows only the log (count.py).

    python3 tests/county/run.py --ujreg build/tools/ujreg/ujreg --county build/tests/county/county [--persons 100000]

The sample files of examples/data are the same in small; they must be what is made here, and --write-samples makes them.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys
import tempfile
import time

import count

FIGURES = ("opening", "entered", "left", "closing")
MONTHS = "2020-09..2021-08"
EXAMPLES = pathlib.Path(__file__).resolve().parent.parent.parent / "examples" / "data"
SAMPLE = ("6", "1979")  # persons, seed


class Wrong(Exception):
    pass


def expect(what, found, expected):
    if found != expected:
        raise Wrong(f"{what}: {found!r}, not {expected!r}")


def run(*command, status):
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False,
                          timeout=600)
    if done.returncode not in status:
        raise Wrong(f"{' '.join(map(str, command))}: exit status {done.returncode}\n{done.stderr.decode()[:2000]}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def replay(arguments, folder):
    """The log through ujreg apply: refused is what the truth says, and nothing else."""
    with open(folder / "truth.ndjson", encoding="utf-8") as lines:
        truth = {one["line"]: one["rule"] for one in map(json.loads, lines)}
    started = time.monotonic()
    output = run(arguments.ujreg, "apply", "--today", "20210831", "--output", "ndjson", "--write", folder / "after.ndjson",
                 folder / "events.ndjson", status=(1,))
    seconds = time.monotonic() - started
    refused = collections.defaultdict(list)
    for finding in output[:-1]:
        if finding["severity"] == "error":
            refused[finding["line"]].append(finding["rule"])
    for line in sorted(set(truth) | set(refused)):
        expect(f"events.ndjson:{line}", refused.get(line), [truth[line]] if line in truth else None)
    return output[-1], seconds


def hold_against(reports, spells):
    """Twelve reports against the count."""
    closing = None
    for report, (month, totals, parts) in zip(reports, count.statistics(spells, 12)):
        expect("month", report["month"].replace("-", ""), str(month))
        expect(f"{month}: identities that do not hold", report["broken"], [])
        expect(f"{month}: figures", [report[name] for name in FIGURES], totals)
        expect(f"{month}: opening and the closing before", report["opening"], report["opening"] if closing is None else closing)
        closing = report["closing"]
        expect(f"{month}: conflicts", (report["conflicts"], report["unusable"], report["not_understood"]), (0, 0, 0))
        for name in ("by_county", "by_sex", "by_age", "by_reason"):
            found = {row["key"]: [row.get(figure, 0) for figure in FIGURES] for row in report[name]}
            found = {key: row for key, row in found.items() if any(row)}
            expect(f"{month}: {name}", found, {key: row for key, row in parts[name].items()})
    return closing


def same_again(arguments, folder, reports):
    """The registrations as CSV, in two parts of two sources that overlap: nobody is counted twice, nobody is lost."""
    rows = (folder / "after.ndjson").read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "local.ndjson").write_text("".join(rows[:len(rows) * 2 // 3]), encoding="utf-8")
    (folder / "national.ndjson").write_text("".join(rows[len(rows) // 3:]), encoding="utf-8")
    again = run(arguments.ujreg, "stats", "--month", MONTHS, "--output", "json", f"local={folder / 'local.ndjson'}",
                f"national={folder / 'national.ndjson'}", status=(0,))
    for one, two in zip(reports, again):
        for name in FIGURES + ("by_county", "by_sex", "by_age", "by_reason", "by_duration"):
            expect(f"{one['month']}: {name} of two sources", two[name], one[name])


def goes_on(arguments, folder):
    """A log in two halves, the second begun from what the first left: the same registrations."""
    lines = (folder / "events.ndjson").read_bytes().splitlines(keepends=True)
    (folder / "first.ndjson").write_bytes(b"".join(lines[:len(lines) // 2]))
    (folder / "second.ndjson").write_bytes(b"".join(lines[len(lines) // 2:]))
    run(arguments.ujreg, "apply", "--today", "20210831", "--output", "ndjson", "--max-findings", 0, "--write",
        folder / "half.csv", folder / "first.ndjson", status=(1,))
    run(arguments.ujreg, "apply", "--today", "20210831", "--output", "ndjson", "--max-findings", 0, "--registrations",
        folder / "half.csv", "--write", folder / "whole.ndjson", folder / "second.ndjson", status=(1,))
    expect("registrations after two halves", sorted((folder / "whole.ndjson").read_text(encoding="utf-8").splitlines()),
           sorted((folder / "after.ndjson").read_text(encoding="utf-8").splitlines()))


def county(arguments, folder):
    with open(folder / "events.ndjson", "wb") as log:
        subprocess.run([arguments.county, str(arguments.persons), str(arguments.seed), str(folder / "truth.ndjson")],
                       stdout=log, check=True, timeout=120)
    summary, seconds = replay(arguments, folder)
    spells, events, wrong = count.read(folder / "events.ndjson", folder / "truth.ndjson")
    expect("events that happened", summary["applied"], events)
    expect("events that did not", summary["refused"] + summary["not_understood"], wrong)
    reports = run(arguments.ujreg, "stats", "--month", MONTHS, "--output", "json", folder / "after.ndjson", status=(0,))
    expect("reports", len(reports), 12)
    closing = hold_against(reports, spells)
    same_again(arguments, folder, reports)
    goes_on(arguments, folder)
    entered, left = (sum(report[name] for report in reports) for name in ("entered", "left"))
    expect("opening of the year + new - left", reports[0]["opening"] + entered - left, closing)
    print(f"{arguments.persons} persons, {events} events in {seconds:.2f} s and {wrong} refused; twelve reports: "
          f"{reports[0]['opening']} + {entered} - {left} = {closing}")


def make_samples(arguments, folder):
    """A log of six persons with a few events that are refused, and the registrations that come of it."""
    with open(folder / "events.ndjson", "wb") as log:
        subprocess.run([arguments.county, *SAMPLE, str(folder / "truth.ndjson")], stdout=log, check=True, timeout=60)
    for name in ("registrations.ndjson", "registrations.csv"):
        run(arguments.ujreg, "apply", "--today", "20210831", "--output", "ndjson", "--write", folder / name,
            folder / "events.ndjson", status=(1,))


def samples(arguments, folder):
    make_samples(arguments, folder)
    for name in ("events.ndjson", "registrations.ndjson", "registrations.csv"):
        made = (folder / name).read_bytes()
        if arguments.write_samples:
            (EXAMPLES / name).write_bytes(made)
        elif made != (EXAMPLES / name).read_bytes():
            raise Wrong(f"examples/data/{name} is not what --write-samples makes")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ujreg", required=True, help="the command")
    parser.add_argument("--county", required=True, help="the generator")
    parser.add_argument("--persons", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=79)
    parser.add_argument("--write-samples", action="store_true", help="make the sample files again, and nothing else")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="ujreg-county-") as name:
        try:
            samples(arguments, pathlib.Path(name))
            if not arguments.write_samples:
                county(arguments, pathlib.Path(name))
        except Wrong as wrong:
            print(wrong)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
