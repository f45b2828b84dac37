#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures what DESIGN promises and prints it as a Markdown table. Called by run.sh, which builds and installs.

Every ratio comes from interleaved runs (A B A B …) on one processor with a warm cache: the median of the ratios of the
pairs, in processor time (user and system), which a busy machine disturbs less than the clock; where two processors are
the point, by the clock. Both sides of a comparison must find the same defects where both look for them.
"""
import argparse
import collections
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import instructions

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BENCH = ROOT / "tests" / "bench"
RELEASE = ROOT / "build" / "bench-release"
PORTABLE = ROOT / "build" / "bench-portable"
PEERS = ROOT / "build" / "bench-peers"
UJREG = RELEASE / "tools" / "ujreg" / "ujreg"
PROGRAMS = RELEASE / "tests" / "bench"
SYNTH = PROGRAMS / "synth" / "synth"
TODAY = "20251231"
CPU = max(os.sched_getaffinity(0))


class Row(collections.namedtuple("Row", "work floor goal measured unit less note")):
    """One line of the table. `less`: smaller is better."""

    def mark(self):
        if self.measured is None:
            return ""
        reaches = (lambda limit: self.measured <= limit) if self.less else (lambda limit: self.measured >= limit)
        if self.goal is not None and reaches(self.goal):
            return "goal"
        if self.floor is not None and reaches(self.floor):
            return "floor"
        return "**missed**" if self.floor is not None else ""

    def text(self, number):
        if number is None:
            return ""
        digits = 0 if abs(number) >= 100 else 1 if abs(number) >= 10 else 2
        return f"{number:,.{digits}f}{self.unit}"

    def markdown(self):
        return (f"| {self.work} | {self.text(self.floor)} | {self.text(self.goal)} | {self.text(self.measured)} "
                f"| {self.mark()} | {self.note} |")


def run(command, output=subprocess.DEVNULL, cpu=None, expected=(0,)):
    """Seconds of processor time on a processor; of the clock when cpu is None."""
    pinned = (lambda: os.sched_setaffinity(0, {cpu})) if cpu is not None else None
    start = time.perf_counter()
    with tempfile.TemporaryFile() as error:
        process = subprocess.Popen([str(word) for word in command], stdout=output, stderr=error, preexec_fn=pinned)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in expected:
            error.seek(0)
            text = error.read().decode(errors="replace")
            raise SystemExit(f"{command}: exit status {process.returncode}\n{text}")
    return seconds if cpu is None else usage.ru_utime + usage.ru_stime


def interleaved(first, second, rounds, cpu=CPU):
    """Median of the ratios time(first) / time(second), and both medians."""
    times = []
    for turn in range(rounds + 1):
        pair = (first(cpu), second(cpu))
        if turn > 0:  # the first warms the cache
            times.append(pair)
    return (statistics.median(a / b for a, b in times), statistics.median(a for a, _ in times),
            statistics.median(b for _, b in times))


class Bench:
    def __init__(self, arguments, directory):
        self.arguments = arguments
        self.directory = directory
        self.rounds = arguments.rounds
        self.rows = []

    # --- inputs ---

    def file(self, format="csv", encoding="utf-8", records=None, defects="0.002", *more):
        """A generated file; made once."""
        records = records or self.arguments.records
        path = self.directory / "-".join([format, encoding, str(records), defects, *more])
        if not path.exists():
            command = [SYNTH, "--data", ROOT / "data", "--today", TODAY, "--format", format, "--encoding", encoding,
                       "--records", records, "--defects", defects, "--truth", f"{path}.truth", *more]
            with open(path, "wb") as out:
                run(command, out)
        return path

    def drop(self, path):
        path.unlink()

    def check(self, path, *options, ujreg=UJREG, output=None):
        """A function that runs `ujreg check` on a processor and gives the seconds."""
        out = output or self.directory / "findings"

        def call(cpu):
            with open(out, "wb") as file:
                return run([ujreg, "check", "--today", TODAY, "--output", "ndjson", *options, path], file, cpu, (0, 1))
        return call

    def program(self, *command):
        return lambda cpu: run(command, subprocess.DEVNULL, cpu)

    def add(self, work, floor, goal, measured, unit="×", less=False, note=""):
        row = Row(work, floor, goal, measured, unit, less, note)
        self.rows.append(row)
        print(row.markdown(), file=sys.stderr, flush=True)

    def rules_found(self, path):
        """Rules and counts of a check, held against the truth."""
        found = collections.Counter()
        with open(self.directory / "findings", encoding="utf-8") as lines:
            for line in lines:
                finding = json.loads(line)
                if finding["type"] == "finding" and finding["record"] > 0:
                    found[finding["rule"]] += 1
        truth = self.truth(path)
        if found != truth:
            raise SystemExit(f"{path.name}: findings {found - truth} too many, {truth - found} missed")

    @staticmethod
    def truth(path):
        with open(f"{path}.truth", encoding="utf-8") as lines:
            return collections.Counter(json.loads(line)["rule"] for line in lines)

    # --- the parts ---

    def csv(self):
        path = self.file()
        records = self.arguments.records
        check = self.check(path, "--jobs", 1)
        ratio, ours, _ = interleaved(check, self.program("wc", "-l", path), self.rounds)
        self.rules_found(path)
        self.add("CSV check: time of `wc -l`", 6, 4, ratio, less=True, note=f"{records / ours / 1e6:.1f} million records/s")
        ratio, theirs, _ = interleaved(self.program(PEERS / "csv_split", path), check, self.rounds)
        self.add("CSV check against libcsv splitting cells", 2.5, 4, ratio, note=f"libcsv {theirs:.2f} s")
        two = self.check(path, "--jobs", 2)
        if len(os.sched_getaffinity(0)) > 1:
            ratio, _, _ = interleaved(lambda _: check(None), lambda _: two(None), self.rounds)
            self.add("two workers against one", 1.6, 1.9, ratio)
        gb18030 = self.file(encoding="gb18030")
        ratio, _, _ = interleaved(self.check(gb18030, "--jobs", 1), check, self.rounds)
        self.add("GB18030 CSV: time of the same in UTF-8", 1.5, 1.1, ratio, less=True)
        self.drop(gb18030)

    def memory(self):
        path = self.file()
        off = ("--rule", "AAZ341.duplicate=off")
        for name, options, floor, goal in (("peak memory, streaming, without uniqueness", off, 16, 6),
                                           ("peak memory with uniqueness", (), None, None)):
            figure = self.directory / "peak"
            command = [PROGRAMS / "peak", figure, UJREG, "check", "--today", TODAY, "--output", "ndjson", "--jobs", 1,
                       *options, path]
            with open(self.directory / "findings", "wb") as out:
                run(command, out, None, (0, 1))
            self.add(name, floor, goal, int(figure.read_text()) / 1024, " MiB", True,
                     f"{self.arguments.records:,} records")

    def program_json(self, *command, cpu=CPU):
        with open(self.directory / "json", "w+b") as out:
            run(command, out, cpu)
            out.seek(0)
            return json.load(out)

    def uniqueness(self):
        path = self.file(records=self.arguments.unique)
        program = PROGRAMS / "check"
        pairs = []
        for _ in range(max(3, self.rounds // 2) + 1):
            off = self.program_json(program, "file", "--no-uniqueness", path)
            pairs.append((self.program_json(program, "file", path), off))
        extra = statistics.median(on["ns_per_record"] - off["ns_per_record"] for on, off in pairs[1:])
        note = f"{self.arguments.unique:,} records"
        self.add("uniqueness: extra time a record", 50, 25, extra, " ns", True, note)
        self.add("uniqueness: memory a key, file can be read again", 24, 12, pairs[0][0]["id_bytes_per_key"], " B", True, note)
        pipe = self.program_json(program, "file", "--sequential", path)
        self.add("uniqueness: memory a key, pipe", 24, None, pipe["id_bytes_per_key"], " B", True, note)
        if path != self.file():
            self.drop(path)

    def single(self):
        with_sex = self.file("csv", "utf-8", 100000, "0", "--sex")
        without = self.file("csv", "utf-8", 100000, "0")
        for name, what, path, floor, goal in (
                ("one clean record through `ujreg_check`", "record", with_sex, 300, 150),
                ("the same without AAC004: a note each", "record", without, None, None),
                ("one identity number", "identity", without, None, None)):
            result = statistics.median(self.program_json(PROGRAMS / "check", what, 20, path)["ns_each"]
                                       for _ in range(self.rounds))
            self.add(name, floor, goal, result, " ns", True)

    def instructions(self):
        for ujreg, floor, goal, name in ((UJREG, 1400, 950, "instructions a record, CSV check"),
                                         (PORTABLE / "tools" / "ujreg" / "ujreg", 3500, 2400, "the same without SIMD")):
            count = instructions.per_record(ujreg, lambda records: self.file(records=records))
            self.add(name, floor, goal, count, "", True, "callgrind, 0.2 % defects")

    def formats(self):
        for format, encoding in (("ndjson", "utf-8"), ("xml", "utf-8"), ("fixed", "gb18030"), ("tsv", "utf-8")):
            path = self.file(format, encoding)
            check = self.check(path, "--format", format, "--jobs", 1)
            ratio, _, _ = interleaved(check, self.check(self.file(), "--format", "csv", "--jobs", 1), self.rounds)
            self.rules_found_after(check, path)
            self.add(f"{format} check: time of the same in CSV", None, None, ratio, less=True)
            if format == "xml":
                self.xml(path, check)
            self.drop(path)

    def rules_found_after(self, check, path):
        check(CPU)
        self.rules_found(path)

    def xml(self, path, check):
        ratio, _, _ = interleaved(check, self.program(PEERS / "expat_count", path), self.rounds)
        self.add("XML check: time of bare expat", None, 1.1, ratio, less=True)
        schema = self.directory / "ujreg.xsd"
        with open(schema, "wb") as out:
            run([UJREG, "schema", "--format", "xsd"], out)
        validate = lambda cpu: run(["xmllint", "--noout", "--stream", "--schema", schema, path], subprocess.DEVNULL, cpu,
                                   (0, 3))
        ratio, _, _ = interleaved(validate, check, max(3, self.rounds // 2))
        self.add("XML check against xmllint --schema", 2.5, None, ratio)

    def ajv(self):
        modules = self.directory / "npm"
        modules.mkdir()
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "ajv@8"], cwd=modules, check=True)
        shutil.copy(BENCH / "peers" / "ajv_check.mjs", modules)
        path = self.file("ndjson", records=max(1000000, self.arguments.records // 5))
        peer = ["node", modules / "ajv_check.mjs", ROOT / "data", TODAY, path]
        with open(self.directory / "ajv", "w+b") as out:
            run(peer, out)
            out.seek(0)
            rules = json.load(out)["rules"]
        if rules != dict(self.truth(path)):
            raise SystemExit(f"ajv does not find the same: {rules}")
        ratio, _, _ = interleaved(self.program(*peer), self.check(path, "--format", "ndjson", "--jobs", 1),
                                  max(3, self.rounds // 2))
        self.add("NDJSON check against ajv with custom keywords", 20, 32, ratio)
        self.drop(path)

    def miller(self):
        memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # so that no disk is measured
        with tempfile.TemporaryDirectory(prefix="ujreg-bench-", dir=memory) as name:
            self.against_miller(pathlib.Path(name))

    def against_miller(self, outputs):
        """Converting, with the output thrown away and with a file written; then against a few rules in its language."""
        miller = ["mlr", "-S", "--icsv", "--ojsonl", "--allow-ragged-csv-input"]
        rounds = max(3, self.rounds // 2)

        def ratio(path, words, to_file, rounds):
            def ours(_):
                out = outputs / "clean.ndjson" if to_file else "-"
                return run([UJREG, "convert", "--from", "csv", "--to", "ndjson", "--only", "clean", "--jobs", "2",
                            "--force", "--today", TODAY, path, out], subprocess.DEVNULL, None, (0, 1))

            def theirs(_):
                with open(outputs / "miller.ndjson" if to_file else os.devnull, "wb") as out:
                    return run([*miller, *words, path], out)
            return interleaved(theirs, ours, rounds)[0]
        path = self.file(records=max(500000, self.arguments.records // 5))
        self.add("CSV → checked NDJSON against miller converting without a check, two processors", 15, 25,
                 ratio(path, ["cat"], False, rounds), note="output thrown away")
        self.add("the same, both writing a file in memory", 15, 25, ratio(path, ["cat"], True, rounds))
        self.add("the same against miller with a few rules in its language", None, None,
                 ratio(self.file(records=100000), ["put", "-f", BENCH / "peers" / "check.mlr"], False, 3))

    def transcode(self):
        done = subprocess.run([PROGRAMS / "transcode"], stdout=subprocess.PIPE, check=True, text=True)
        for line in done.stdout.splitlines():
            direction, text, *_, ratio = line.split()
            floor, goal = (2, 4) if direction == "gb18030-to-utf8" else (None, None)
            self.add(f"{direction}, {text}: against iconv", floor, goal, float(ratio))

    def table(self):
        print("| work | floor | goal | measured | reaches | |\n|---|---:|---:|---:|---|---|")
        for row in self.rows:
            print(row.markdown())


PARTS = ("csv", "memory", "uniqueness", "single", "instructions", "formats", "transcode", "ajv", "miller")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("parts", nargs="*", default=None, metavar="PART", help=f"of {' '.join(PARTS)}; default: all")
    parser.add_argument("--records", type=int, default=5000000)
    parser.add_argument("--unique", type=int, default=10000000, help="records for uniqueness")
    parser.add_argument("--rounds", type=int, default=7, help="pairs of runs")
    parser.add_argument("--quick", action="store_true", help="500,000 records, 3 rounds")
    arguments = parser.parse_args()
    unknown = set(arguments.parts) - set(PARTS)
    if unknown:
        parser.error(f"no such part: {' '.join(unknown)}")
    if arguments.quick:
        arguments.records, arguments.unique, arguments.rounds = 500000, 1000000, 3
    with tempfile.TemporaryDirectory(prefix="ujreg-bench-") as name:
        bench = Bench(arguments, pathlib.Path(name))
        for part in arguments.parts or PARTS:
            getattr(bench, part)()
        bench.table()


if __name__ == "__main__":
    main()
