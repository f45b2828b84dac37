# SPDX-License-Identifier: Apache-2.0
"""What the tests of this directory share: calls of the command that write files, and a library that lets one call of the
system fail under them (tests/preload/fault.c)."""
import os
import pathlib
import shutil
import stat
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "cli"))
from command import EXAMPLES, TODAY, UJREG, Case, preloadable, row, table
from registrations import ndjson, registration
from test_apply import life

FAULT = preloadable(os.environ["UJREG_FAULT"])
ALL = bool(os.environ["UJREG_ALL"])  # every moment, not only some
SANITIZED = os.environ.get("UJREG_SANITIZED", "")

LOCAL = "date\tkind\tname\n2026-11-30\tholiday\t某节\n"
AREAS = "code\tname\n330190\t某开发区\n"


class Outcome:
    def __init__(self, process, out, err, state):
        self.status, self.out, self.err, self.state = process.returncode, out, err, state

    def __eq__(self, other):
        return (self.status, self.out, self.err, self.state) == (other.status, other.out, other.err, other.state)


class Faults(Case):
    """Each call of the command begins in a folder that holds the same files."""

    def setUp(self):
        super().setUp()
        self.inputs = self.folder / "inputs"
        self.inputs.mkdir()
        doubled = row()
        self.put("day.csv", table(*[row(AAC003="a b") if i % 9 == 0 else row() for i in range(1500)], doubled, doubled))
        self.put("other.csv", table(doubled, row()))
        self.put("day.ndjson", '{"AAB301":"110105","AAZ341":"1"}\n' * 5)
        shutil.copy(EXAMPLES / "formats" / "sample.xml", self.inputs / "day.xml")
        self.put("old.csv", "old")
        (self.inputs / "old.csv").chmod(0o640)
        self.put("events.ndjson", ndjson(*life(1), *life(2)))
        self.put("before.ndjson", ndjson(registration(9, application="A9", state="registered")))
        self.put("areas.tsv", AREAS)
        self.put("local.tsv", LOCAL)
        self.work = self.folder / "work"

    def put(self, name, text):
        (self.inputs / name).write_text(text, encoding="utf-8")

    def state(self):
        """What is in the folder: content and permissions."""
        return {p.name: (stat.S_IMODE(p.stat().st_mode), p.read_bytes()) for p in self.work.iterdir()}

    def call(self, words, fault="", at=0, how=0, named=False, log=False, **more):
        """Runs the command in a new folder; what stands under FAULT_… in tests/preload/fault.c."""
        if self.work.exists():
            shutil.rmtree(self.work)
        shutil.copytree(self.inputs, self.work)
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C", "LD_PRELOAD": FAULT, "FAULT_CALL": fault, "FAULT_AT": str(at),
                       "FAULT_HOW": str(how), "FAULT_NAMED": "yes" if named else "",
                       "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0"}
        if log:
            environment["FAULT_LOG"] = str(self.folder / "log")
        process = subprocess.Popen([UJREG, *words], cwd=self.work, env=environment, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)
        out, err = process.communicate(timeout=60)
        return Outcome(process, out.decode("utf-8", "replace"), err.decode("utf-8", "replace"), self.state())

    def before(self):
        return {p.name: (stat.S_IMODE(p.stat().st_mode), p.read_bytes()) for p in self.inputs.iterdir()}

    def counts(self, words, **more):
        """The outcome without a fault, and how many calls of each kind there are."""
        outcome = self.call(words, log=True, **more)
        lines = (self.folder / "log").read_text().splitlines()
        return outcome, {name: int(number) for name, number in (line.split() for line in lines)}


CONVERT = ["convert", "--only", "clean", "--today", TODAY, "--to", "csv"]
WRITING = {
    "new files": [*CONVERT, "--report", "report.ndjson", "day.csv", "new.csv"],
    "a file in the place of another": [*CONVERT, "--force", "day.csv", "old.csv"],
    "two, one of them in the place of another": [*CONVERT, "--force", "--report", "report.ndjson", "day.csv", "old.csv"],
    "registrations in place": ["apply", "--today", "20211231", "--registrations", "before.ndjson", "--write", "before.ndjson",
                               "events.ndjson"],
}
READING = {
    "check": ["check", "--today", TODAY, "day.csv", "other.csv"],
    "check by two": ["check", "--today", TODAY, "--jobs", "2", "--output", "ndjson", "day.csv"],
    "check with areas": ["check", "--today", TODAY, "--areas", "areas.tsv", "--output", "csv", "day.ndjson"],
    "convert to standard output": ["convert", "--to", "xml", "--encoding-to", "gb18030", "day.csv", "-"],
    "duties": ["duties", "--on", "20210310", "before.ndjson"],
    "stats": ["stats", "--month", "2021-03", "--output", "json", "before.ndjson"],
    "area": ["area", "--areas", "areas.tsv", "330190"],
    "deadline": ["deadline", "--from", "20261127", "--workdays", "3", "--local", "local.tsv"],
    "id": ["id", "--today", TODAY, "11010519491231002X"],
    "rules": ["rules", "AAC002.check-digit"],
    "schema": ["schema", "--format", "sql"],
    "version": ["version"],
}
if "xml yes" in subprocess.run([UJREG, "version", "--lang", "en"], stdout=subprocess.PIPE, check=True).stdout.decode():
    READING["check of XML"] = ["check", "--today", TODAY, "--output", "ndjson", "day.xml"]
