# SPDX-License-Identifier: Apache-2.0
"""Nothing unseen reaches a terminal: whatever stands in options, names of files, tables, headers and values."""
import csv as csv_module
import io
import json
import os
import re
import subprocess
import sys
import unicodedata
import unittest

from command import CODES, EXAMPLES, TODAY, UJREG, Case, row, table
from registrations import csv, number, registration

# What steers a terminal (ESC, BEL, BS, DEL, CR, C1) or cannot be seen (marks of direction, no width), and no UTF-8.
HIDDEN = "\x1b[31m\x1b]0;title\x07\x08\x7f\r\u009b31m\u0085\u202e\u2066\u200f\u200b\ufeff\u2028"
POISON = f"a{HIDDEN}b\nINJECTED"
CELL = f"a{HIDDEN}b"
BAD = b"\xff\xc2\x9b"
ALL = bool(os.environ.get("UJREG_ALL"))  # every combination: the quick test takes some of them
HELP = {}


def help_of(command):
    if command not in HELP:
        done = subprocess.run([UJREG, command, "--help"], stdout=subprocess.PIPE, env={"LC_ALL": "C"}, check=True)
        HELP[command] = dict(re.findall(r"^  --([a-z0-9-]+)(?: (\S.*?))?(?:  |$)", done.stdout.decode(), re.M))
    return HELP[command]


COMMANDS = re.findall(r"^  ([a-z]+) ", subprocess.run([UJREG, "help"], stdout=subprocess.PIPE, env={"LC_ALL": "C"},
                                                      check=True).stdout.decode(), re.M)


def is_unseen(character):
    return character != "\n" and (unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp", "Cs"))


class Escapes(Case):
    calls = 0

    def setUp(self):
        super().setUp()
        self.day = self.file("day.csv", table(row(), row(AAC003="a b")))
        self.registrations = self.file("r.csv", csv(registration(1), registration(2)))
        self.usual = {"check": ["--today", TODAY, self.day], "convert": ["--to", "csv", self.day, "/dev/null"], "schema": ["--format", "xsd"],
                      "id": ["11010519491231002X"], "area": ["330106"], "code": ["AAC058"], "rules": ["AAC002.length"],
                      "deadline": ["--from", "20261127", "--workdays", "3"], "calendar": ["20261130"],
                      "apply": [EXAMPLES / "events.ndjson"], "duties": ["--on", "20210310", self.registrations],
                      "stats": ["--month", "2021-03", self.registrations], "version": []}

    @classmethod
    def tearDownClass(cls):
        print(f"{cls.__name__}: {Escapes.calls} calls", file=sys.stderr)

    def seen(self, *words, stdin=b"", allowed="", environment=None):
        """Runs the command; what came out, which holds nothing unseen and no line that was put into it."""
        Escapes.calls += 1
        variables = {"LC_ALL": "C", **(environment or {})}
        for name, value in os.environ.items():
            if name.endswith("SAN_OPTIONS"):
                variables[name] = value
        done = subprocess.run([UJREG, *[w if isinstance(w, bytes) else os.fsencode(w) for w in words]], input=stdin,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=variables, cwd=self.folder, timeout=60)
        self.assertIn(done.returncode, (0, 1, 2, 3, 4), words)
        for stream in (done.stdout, done.stderr):
            text = stream.decode("utf-8")  # an error when it is none
            text = text[1:] if text.startswith("\ufeff") else text  # by which Excel knows UTF-8
            unseen = sorted({hex(ord(c)) for c in text if is_unseen(c)} - set(allowed))
            self.assertEqual(unseen, [], (words, text))
            self.assertNotRegex(text, "(?m)^INJECTED", words)
        return done.stdout + done.stderr

    def each_output(self, *words, outputs=("text", "ndjson", "csv"), **more):
        """In all forms, masked and in full, in both languages."""
        result = b""
        options = help_of(words[0])
        for output in outputs:
            shows = ([], ["--show-values"]) if "show-values" in options else ([],)
            for language, show in [(l, s) for l in ("zh", "en") for s in shows] if ALL else [("zh", shows[-1])]:
                result += self.seen(words[0], "--output", output, "--lang", language, *show, *words[1:], **more)
        return result

    def outputs_of(self, command):
        return {"O": ("text", "ndjson", "csv")}.get(help_of(command).get("output"), ())


class CommandLine(Escapes):
    def test_the_name_of_a_command(self):
        for text in (POISON, HIDDEN):
            self.seen(text)
            self.seen("help", text)
            self.seen(os.fsencode(text) + BAD)

    def test_every_option_and_every_value(self):
        before = Escapes.calls
        for command in COMMANDS:
            if command not in self.usual:
                continue
            for option, value in help_of(command).items():
                for poison in (os.fsencode(POISON) + BAD, os.fsencode(HIDDEN)) if ALL else (os.fsencode(POISON) + BAD,):
                    self.seen(command, b"--" + option.encode() + poison, *self.usual[command])
                    self.seen(command, b"--" + option.encode() + b"=" + poison, *self.usual[command])
                    if ALL:
                        self.seen(command, "--lang", "zh", "--" + option, poison, *self.usual[command])
        self.assertGreater(Escapes.calls - before, 240)

    def test_values_that_are_right_up_to_a_point(self):
        for words in (["check", "--rule", "AAC002.length=" + POISON], ["check", "--rule", POISON + "=off"],
                      ["check", "--codes", "AJC00A=" + POISON], ["stats", "--month", "2021-03.." + POISON],
                      ["stats", "--month", "2021-03" + POISON], ["apply", "--write-format", "csv" + POISON],
                      ["check", "--today", TODAY + POISON], ["area", "--on", "2019" + POISON]):
            self.seen(*words, *self.usual[words[0]])

    def test_operands(self):
        for command in COMMANDS:
            for poison in (os.fsencode(POISON), os.fsencode(HIDDEN) + BAD, b"330106" + os.fsencode(POISON), b"local=" + os.fsencode(POISON)):
                for output in self.outputs_of(command) or ("text",):
                    options = ["--output", output] if self.outputs_of(command) else []
                    for show in ([], ["--show-values"]) if "show-values" in help_of(command) else ([],):
                        for more in ([], self.usual.get(command, [])):
                            self.seen(command, *options, *show, *more, poison)
        for table_name in ("AAC058", "AJC00A"):
            self.seen("code", table_name, POISON)

    def test_the_locale(self):
        for name in ("LC_ALL", "LANG"):
            self.seen("check", "--lang", POISON, self.day, environment={name: "zh" + POISON})


class Names(Escapes):
    """Names of files, of those that exist and of those that do not."""

    def setUp(self):
        super().setUp()
        self.names = [os.fsencode(CELL + "\nINJECTED"), os.fsencode(CELL) + BAD]

    def copy(self, source, name):
        with open(source, "rb") as file, open(os.fsencode(self.folder) + b"/" + name, "wb") as copy:
            copy.write(file.read())

    def test_of_inputs_that_can_be_read(self):
        doubled = row()
        for name in self.names:
            self.copy(self.file("x", table(row(), row(AAC003="a b"), doubled, doubled)), name)
            self.each_output("check", "--today", TODAY, name, name, outputs=("text", "ndjson"))
            self.seen("check", "--output", "csv", "--today", TODAY, self.day)
            self.seen("convert", "--force", "--only", "clean", "--today", TODAY, "--report", "-", "--to", "csv", name, "/dev/null")
            self.copy(EXAMPLES / "registrations.csv", name)
            self.each_output("duties", "--on", "20210310", "--all", name, outputs=("text", "ndjson"))
            self.seen("stats", "--month", "2021-03", b"local=" + name)
            self.copy(EXAMPLES / "events.ndjson", name)
            self.each_output("apply", "--today", "20210831", name, outputs=("text", "ndjson"))

    def test_of_inputs_that_cannot_be_read(self):
        for name in self.names:
            for content in (None, b"", b"PK\x03\x04", b"a,b\n1,2\n", b'[{"AAB301":'):
                path = os.fsencode(self.folder) + b"/" + name
                if content is not None:
                    with open(path, "wb") as file:
                        file.write(content)
                for language in ("zh", "en"):
                    for words in (["check", name], ["check", self.day, name], ["convert", "--to", "csv", name, "/dev/null"],
                                  ["apply", name], ["apply", "--registrations", name, EXAMPLES / "events.ndjson"],
                                  ["duties", name], ["stats", "--month", "2021-03", name], ["check", "--areas", name, self.day],
                                  ["check", "--codes", name, self.day], ["code", "--codes", name, "AAC058"],
                                  ["area", "--areas", name, "330106"], ["calendar", "--load", name], ["calendar", "--local", name]):
                        self.seen(words[0], "--lang", language, *words[1:])
                if content is not None:
                    os.unlink(path)

    def test_of_registrations_that_are_not_understood(self):
        for name in self.names:
            self.copy(self.file("x", "aac002,area,registered\n" + number(1) + ",330106,20210230\n"), name)
            self.seen("apply", "--registrations", name, EXAMPLES / "events.ndjson")

    def test_of_outputs(self):
        for name in self.names:
            for language in ("zh", "en"):
                for words in (["convert", "--to", "csv", self.day, name], ["convert", "--to", "csv", name, name],
                              ["convert", "--to", "csv", "--report", name, self.day, name],
                              ["convert", "--to", "csv", "--report", name, self.day, "/dev/full"],
                              ["convert", "--to", "csv", self.day, b"none/" + name],
                              ["apply", "--write", name, EXAMPLES / "events.ndjson"],
                              ["apply", "--write", b"none/" + name, EXAMPLES / "events.ndjson"]):
                    self.seen(words[0], "--lang", language, *words[1:])  # the second time they exist
            os.chmod(os.fsencode(self.folder) + b"/" + name, 0o444)
            self.seen("convert", "--force", "--to", "csv", self.day, name)

    def test_in_a_table_for_a_spreadsheet(self):
        """A line break within a cell is a line break."""
        for name in self.names:
            self.copy(self.day, name)
            done = subprocess.run([UJREG.encode(), b"check", b"--output", b"csv", b"--today", TODAY.encode(), name],
                                  stdout=subprocess.PIPE, cwd=self.folder)
            text = done.stdout.decode("utf-8")
            self.assertEqual({c for c in text if is_unseen(c)}, set())
            self.assertEqual({len(cells) for cells in csv_module.reader(io.StringIO(text))}, {10})


class Tables(Escapes):
    def test_areas(self):
        header = (EXAMPLES.parent.parent / "data" / "areas.tsv").read_text(encoding="utf-8").splitlines()[0].split("\t")
        for column in header:
            values = {"code": "330190", "name": "某区", "level": "county", "first_year": "1990", "last_year": "", "successors": ""}
            values[column] += CELL
            path = self.file("areas.tsv", "\t".join(header) + "\n" + "\t".join(values[c] for c in header) + "\n")
            self.each_output("area", "--areas", path, "330190", "--on", "2020", outputs=("text", "ndjson"))
            self.each_output("check", "--today", TODAY, "--areas", path, "--area", "330190",
                             self.file("a.csv", table(row(AAB301="330190"), row(AAB301="330191"))), outputs=("text", "ndjson", "csv"))
            self.seen("area", "--areas", self.file("areas.tsv", "\t".join(header + [CELL]) + "\n"), "330190")
        self.file("areas.tsv", ("code\tname\n330190\t" + CELL + "\n").encode() + BAD)
        self.each_output("area", "--areas", "areas.tsv", "330190", outputs=("text", "ndjson"))

    def test_codes(self):
        for table_name, code in (("AAC058", "77"), ("AJC00A", "45")):
            for column in ("code", "name_zh", "name_en", "status"):
                values = {"code": code, "name_zh": "某", "name_en": "some", "status": "core"}
                for text in (CELL, values[column] + CELL):
                    values[column] = text
                    path = self.file("codes.tsv", "\t".join(values) + "\n" + "\t".join(values.values()) + "\n")
                    for language in ("zh", "en"):
                        for output in ("text", "ndjson"):
                            for words in ([table_name], [table_name, code]):
                                self.seen("code", "--lang", language, "--output", output, "--codes", path, *words)
                    self.each_output("check", "--today", TODAY, "--codes", f"{table_name}={path}",
                                     self.file("a.csv", table(row(AAC058=code), row(AJC00A=code))))

    def test_calendars(self):
        for column in ("date", "kind", "name"):
            values = {"date": "2026-11-30", "kind": "holiday", "name": "某节"}
            values[column] += CELL
            path = self.file("days.tsv", "\t".join(values) + "\n" + "\t".join(values.values()) + "\n")
            for option in ("--local", "--load"):
                for language in ("zh", "en"):
                    for output in ("text", "ndjson"):
                        form = [option, path, "--lang", language, "--output", output]
                        self.seen("deadline", *form, "--from", "20261127", "--workdays", "3")
                        self.seen("calendar", *form, "20261130")
                        self.seen("calendar", *form, "2026")
                        self.seen("calendar", *form)


class Data(Escapes):
    """Records, registrations and events: values, names of columns, whole lines."""

    def poisons(self):
        return [CELL.replace("\r", ""), "a\x1bb", "a\x07b", "a\u009bb", "a\u202eb", "a\x00b"]

    def test_values_of_records(self):
        for code in CODES:
            lines = [row(**{code: text}) for text in self.poisons()]
            quoted = [line.replace(text, f'"{text}\r\nINJECTED"') for line, text in zip(lines, self.poisons())]
            path = self.file("a.csv", table(*lines, *quoted))
            self.each_output("check", "--today", TODAY, path, outputs=("text", "ndjson"))
            self.seen("convert", "--only", "clean", "--today", TODAY, "--report", "-", "--to", "fixed", path, "/dev/null")
            self.seen("convert", "--to", "fixed", "--show-values", path, "/dev/null")

    def test_values_of_records_in_other_formats_and_encodings(self):
        for code in CODES:
            for text in self.poisons() if ALL else self.poisons()[:1]:
                for escape in (True, False):
                    line = json.dumps({**dict(zip(CODES, row().split(","))), code: text}, ensure_ascii=escape) + "\n"
                    self.each_output("check", "--today", TODAY, self.file("a.ndjson", line), outputs=("ndjson",))
                    self.seen("check", "--show-values", "--today", TODAY, self.file("a.json", "[" + line + "]"))
        for code in CODES:
            xml = table(row(**{code: "a\u009b\u202e\u200bb"})).splitlines()[1].split(",")
            text = "".join(f"<{c}>{v}</{c}>" for c, v in zip(CODES, xml))
            self.seen("check", "--show-values", "--today", TODAY, self.file("a.xml", f"<records><record>{text}</record></records>"))
            data = table(row(**{code: "张" + CELL})).encode("gb18030")
            self.seen("check", "--show-values", "--today", TODAY, self.file("a.csv", data))
            self.seen("check", "--show-values", "--today", TODAY, self.file("a.csv", table(row(**{code: "??"})).encode().replace(b"??", BAD)))

    def test_names_of_columns_and_members(self):
        for name in (CELL, "AAC003" + CELL, "a\x00b"):
            for header in (",".join(CODES) + "," + name, name + "," + ",".join(CODES[1:]), name):
                for separator in (",", "\t", "|") if ALL else (",",):
                    path = self.file("a.csv", table(row() + ",1", header=header).replace(",", separator))
                    self.each_output("check", "--today", TODAY, path, outputs=("text", "ndjson"))
            line = json.dumps({name: "1", **dict(zip(CODES, row().split(",")))}, ensure_ascii=False) + "\n"
            self.each_output("check", "--today", TODAY, self.file("a.ndjson", line), outputs=("text", "ndjson"))
            self.each_output("check", "--today", TODAY, self.file("a.json", "[" + line + "]"), outputs=("text", "ndjson"))
            self.each_output("check", "--today", TODAY, self.file("a.xml", f"<records><record><a{name}>1</a{name}></record></records>"),
                             outputs=("text", "ndjson"))

    def test_lines_that_are_nothing(self):
        for text in (CELL, HIDDEN, "{" + CELL, "[" + CELL, "<" + CELL, '{"a":"' + CELL):
            for format in ("csv", "tsv", "psv", "ndjson", "json", "xml", "fixed"):
                self.seen("check", "--format", format, "--show-values", self.file("a", text + "\n" + text + "\n"))
                self.seen("convert", "--from", format, "--to", "fixed", self.file("a", text + "\n"), "/dev/null")

    def test_registrations(self):
        columns = (EXAMPLES / "registrations.csv").read_text(encoding="utf-8").splitlines()[0].split(",")
        for column in columns:
            for text in (CELL.replace("\r", ""), "N:" + CELL.replace("\r", ""), "a\u202eb")[:None if ALL else 1]:
                one = registration(1, application="A1")
                one[column] = text
                two = {**one, "registered": "20210302", "area": "330105"}
                path = self.file("r.csv", csv(one, two))
                self.each_output("duties", "--on", "20210310", "--all", path)
                for output in ("text", "csv", "json"):
                    self.seen("stats", "--month", "2021-03", "--show-values", "--output", output, path, b"national=" + os.fsencode(path))
                self.each_output("apply", "--today", "20210831", "--registrations", path, EXAMPLES / "events.ndjson")
        path = self.file("r.csv", csv({**registration(1), CELL.replace("\r", ""): "1"}))
        self.each_output("duties", "--on", "20210310", path)

    def test_events(self):
        event = {"event": "apply", "date": "20210301", "aac002": number(1), "application": "A1", "area": "330106",
                 "place": "household"}
        names = {*event, "person", "evidence", "ground", "reason", "AAC003", "AAE013", "AAC044", CELL}
        for name in sorted(names):
            for text in (CELL, "N:" + CELL, "a\x00b") if ALL else ("N:" + CELL,):
                lines = [json.dumps({**event, name: text}, ensure_ascii=ascii) for ascii in (True, False)]
                path = self.file("e.ndjson", "".join(line + "\n" for line in lines * 2))
                self.each_output("apply", "--today", "20210831", path)

    def test_numbers_of_persons(self):
        for text in (CELL, "110105" + CELL, number(1) + "\x1b", "\x1b" + number(1), number(1)[:-1] + "\u202e"):
            for output in ("text", "ndjson"):
                for show in ([], ["--show-values"]):
                    self.seen("id", "--output", output, *show, text)
                    self.seen("id", "--output", output, *show, "-", stdin=(text + "\n").encode() + BAD + b"\n")


if __name__ == "__main__":
    unittest.main()
