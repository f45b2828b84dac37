# SPDX-License-Identifier: Apache-2.0
"""ujreg convert: formats and encodings, what is left out, and an output that is whole or not there."""
import json
import os
import signal
import stat
import subprocess
import time
import unittest

from command import CODES, EXAMPLES, PERSON, TODAY, UJREG, Case, row, run, table

TEXTS = ["csv", "tsv", "psv", "ndjson", "json", "fixed"]
if "without its format" in run("convert", "--from", "xml", "--to", "csv", "-", "-", stdin=b"<records/>").err:
    XML = []  # a build without XML
else:
    XML = ["xml"]


class Conversions(Case):
    def convert(self, *arguments, **more):
        return run("convert", "--force", *arguments, **more)

    def test_every_pair_of_formats_and_encodings_gives_the_canonical_file_back(self):
        canonical = run("convert", "--to", "csv", EXAMPLES / "clean.csv", "-").out.encode()
        kinds = [(f, e) for f in TEXTS + XML for e in ("utf-8", "gb18030")]
        for first, first_encoding in kinds:
            one = self.folder / "one"
            self.assertEqual(self.convert("--to", first, "--encoding-to", first_encoding, EXAMPLES / "clean.csv", one).status, 0)
            for second, second_encoding in kinds:
                two, back = self.folder / "two", self.folder / "back"
                for arguments in (["--from", first, "--encoding", first_encoding, "--to", second, "--encoding-to",
                                   second_encoding, one, two],
                                  ["--from", second, "--encoding", second_encoding, "--to", "csv", two, back]):
                    done = self.convert(*arguments)
                    self.assertEqual((done.status, "left out: 0" in done.err), (0, True), done.err)
                self.assertEqual(back.read_bytes(), canonical, (first, second))

    def test_the_sample_of_every_format_is_what_is_written(self):
        samples = EXAMPLES / "formats"
        for name, arguments in [("csv", ["csv"]), ("tsv", ["tsv"]), ("psv", ["psv"]), ("ndjson", ["ndjson"]),
                                ("json", ["json"]), ("xml", ["xml"]), ("txt", ["fixed"])]:
            out = self.folder / name
            self.assertEqual(self.convert("--to", *arguments, samples / "sample.csv", out).status, 0)
            self.assertEqual(out.read_bytes(), (samples / f"sample.{name}").read_bytes(), name)
        out = self.folder / "gb18030"
        self.convert("--to", "csv", "--encoding-to", "gb18030", samples / "sample.csv", out)
        self.assertEqual(out.read_bytes(), (samples / "sample-gb18030.csv").read_bytes())

    def test_what_is_written_is_detected_again(self):
        for format in TEXTS + XML:
            for encoding in ("utf-8", "gb18030"):
                path = self.folder / "some"
                self.convert("--to", format, "--encoding-to", encoding, EXAMPLES / "clean.csv", path)
                done = self.convert("--to", "csv", path, "-")
                self.assertIn(f"({format}, {encoding})", done.err)

    def test_only_clean_writes_what_the_check_lets_pass(self):
        for name in ("day.csv", "day-gb18030.csv", "defects-all.csv"):
            found = self.ndjson(EXAMPLES / name).findings()
            errors = {f["record"] for f in found if f["severity"] == "error"}
            if 0 in errors:
                continue
            everything = self.convert("--to", "ndjson", EXAMPLES / name, "-")
            clean = self.convert("--only", "clean", "--today", TODAY, "--to", "ndjson", EXAMPLES / name, "-")
            if "left out: 0" in everything.err:
                expected = [o for i, o in enumerate(everything.objects(), 1) if i not in errors]
                self.assertEqual(clean.objects(), expected, name)
            self.assertEqual(clean.status, 1)
            for finding in found:
                if finding["severity"] == "error":
                    self.assertIn(f" error {finding['rule']}: ", clean.err)

    def test_the_output_does_not_depend_on_jobs(self):
        path = self.file("many.csv", table(*[row(AAC003=PERSON if i % 9 else "a b") for i in range(4000)]))
        one = self.convert("--only", "clean", "--today", TODAY, "--to", "json", path, "-")
        three = self.convert("--only", "clean", "--today", TODAY, "--to", "json", "--jobs", 3, path, "-")
        self.assertEqual((one.out, one.err, one.status), (three.out, three.err, three.status))
        self.assertEqual(len(json.loads(one.out)), 4000 - 445)

    def test_options_of_the_output(self):
        path = self.file("one.csv", table(row(AAZ341="1", AAC003="李")))
        out = self.folder / "out"
        self.convert("--to", "csv", "--bom", "--crlf", path, out)
        self.assertEqual(out.read_bytes(), ("\ufeff" + ",".join(CODES) + "\r\n" +
                                           row(AAZ341="1", AAC003="李") + "\r\n").encode())
        self.convert("--to", "tsv", "--no-header-to", path, out)
        self.assertEqual(out.read_text(encoding="utf-8"), row(AAZ341="1", AAC003="李").replace(",", "\t") + "\n")
        done = self.convert("--from", "tsv", "--no-header", "--to", "csv", out, "-")
        self.assertEqual(done.out, table(row(AAZ341="1", AAC003="李")))

    def test_the_sex_is_written_when_asked_for_and_else_missed(self):
        path = self.file("sex.csv", table(row() + ",1", header=",".join(CODES) + ",AAC004"))
        done = self.convert("--to", "ndjson", path, "-")
        self.assertNotIn("AAC004", done.objects()[0])
        self.assertEqual((done.status, done.err.count("writer.companion")), (0, 1))
        done = self.convert("--to", "ndjson", "--sex", path, "-")
        self.assertEqual(done.objects()[0]["AAC004"], "1")
        self.assertNotIn("writer.companion", done.err)

    def test_names_stay_masked_in_what_is_told(self):
        path = self.file("wrong.csv", table(row(AAC003=PERSON + " ")))
        arguments = ["--only", "clean", "--today", TODAY, "--to", "ndjson", path, "-"]
        self.assertNotIn(PERSON, self.convert(*arguments).err)
        self.assertIn(PERSON, self.convert("--show-values", *arguments).err)


class LeftOut(Case):
    def test_a_record_that_the_format_cannot_carry_is_told_with_its_place(self):
        long_name = "张" * 26
        path = self.file("long.csv", table(row(), row(AAC003=long_name), row()))
        report = self.folder / "report.ndjson"
        out = self.folder / "out.txt"
        done = run("convert", "--to", "fixed", "--report", report, path, out)
        self.assertEqual(done.status, 1)
        self.assertEqual(len(out.read_bytes()), 2 * 255)
        finding, summary = [json.loads(line) for line in report.read_text(encoding="utf-8").splitlines()]
        self.assertEqual((finding["rule"], finding["record"], finding["line"], finding["field"]),
                         ("writer.too-long", 2, 3, "AAC003"))
        self.assertEqual((summary["records"], summary["written"], summary["left_out"]), (3, 2, 1))
        self.assertEqual((summary["from"], summary["encoding"], summary["to"]), ("csv", "utf-8", "fixed"))

    def test_bytes_of_another_encoding_are_never_replaced(self):
        good = row()
        path = self.file("mixed.csv", table(good).encode() + row(AAC003="??").encode().replace(b"??", b"\xff\xfe") + b"\n")
        done = run("convert", "--encoding", "utf-8", "--to", "csv", path, "-")
        self.assertEqual((done.status, done.out), (1, table(good)))
        self.assertIn("AAC003.encoding", done.err)

    def test_a_missing_column_stops_only_what_must_be_clean(self):
        path = self.file("few.csv", "AAB301,AAZ341\n110105,1\n")
        self.assertEqual(run("convert", "--to", "ndjson", path, "-").objects(), [{"AAB301": "110105", "AAZ341": "1"}])
        done = run("convert", "--only", "clean", "--to", "ndjson", path, "-")
        self.assertEqual((done.status, done.out), (1, ""))


class WholeOrNot(Case):
    """Nothing half-written is left behind as if complete."""

    def listed(self):
        return sorted(os.listdir(self.folder))

    def test_what_was_there_stays_when_the_input_cannot_be_read(self):
        out = self.file("out.csv", "old")
        binary = self.file("in.xlsx", b"PK\x03\x04" + bytes(5000))
        for name in (binary, self.folder / "absent.csv", self.folder):
            self.assertEqual(run("convert", "--force", "--to", "csv", name, out).status, 3)
            self.assertEqual(out.read_text(), "old")
        self.assertEqual(self.listed(), ["in.xlsx", "out.csv"])

    def cut_off(self):
        """Samples that break off: (name, their bytes, records met, line and rule of the finding that says so)."""
        samples = EXAMPLES / "formats"
        array = (samples / "sample.json").read_bytes()
        yield "no-bracket.json", array.rstrip()[:-1], 3, 5, "reader.json-syntax"
        yield "in-a-record.json", array[:array.rindex(b'"AAC003"')], 3, 4, "reader.json-syntax"
        yield "nothing-but-a-bracket.json", b"[\n", 0, 2, "reader.json-syntax"
        if XML:
            xml = (samples / "sample.xml").read_bytes()
            yield "no-end-tag.xml", xml[:xml.index(b"</records>")], 3, 6, "reader.xml-syntax"
            yield "in-a-record.xml", xml[:xml.rindex(b"<AAC003>")], 3, 5, "reader.xml-syntax"
            # a tag that breaks off may be a record's
            yield "in-the-end-tag.xml", xml[:xml.index(b"</records>") + 6], 4, 6, "reader.xml-syntax"

    def test_an_input_that_breaks_off_leaves_nothing_and_says_where_and_after_how_many_records(self):
        out = self.file("out.csv", "old")
        for name, content, records, line, rule in self.cut_off():
            path = self.file(name, content)
            for only in ([], ["--only", "clean", "--today", TODAY], ["--jobs", 2]):
                done = run("convert", "--force", "--to", "csv", *only, path, out)
                self.assertEqual((done.status, out.read_text()), (3, "old"), name)
                self.assertIn(f"{name}:{line}: error {rule}: ", done.err)
                self.assertIn(f"{name} was not read to its end; records read: {records};" if records else
                              f"{name} cannot be converted", done.err)
                self.assertIn("out.csv was not written", done.err)
            self.assertEqual(run("check", "--today", TODAY, path).status, 3, name)
            path.unlink()
        self.assertEqual(self.listed(), ["out.csv"])

    def test_what_went_to_a_pipe_before_an_input_broke_off_is_called_incomplete(self):
        for name, content, *_ in self.cut_off():
            done = run("convert", "--to", "json", "-", "-", stdin=content)
            self.assertEqual(done.status, 3, name)
            self.assertIn("not complete: do not use it", done.err)
            self.assertNotIn("]", done.out)

    def test_the_report_is_there_also_of_an_input_that_breaks_off(self):
        for name, content, records, line, rule in self.cut_off():
            report = self.folder / "report"
            done = run("convert", "--force", "--to", "csv", "--report", report, self.file(name, content), self.folder / "out.csv")
            self.assertEqual(done.status, 3)
            finding, summary = [json.loads(text) for text in report.read_text(encoding="utf-8").splitlines()][-2:]
            self.assertEqual((finding["rule"], finding["line"]), (rule, line), name)
            self.assertEqual((summary["records"], summary["written"], summary["left_out"]), (records, 0, records))
        self.assertNotIn("out.csv", self.listed())

    def test_a_last_line_that_is_cut_off_is_a_record_left_out(self):
        """Lines have no end of all: what is whole is written, and what is not is told."""
        lines = (EXAMPLES / "formats" / "sample.ndjson").read_bytes()
        path = self.file("cut.ndjson", lines[:-9])
        out = self.folder / "out.ndjson"
        done = run("convert", "--to", "ndjson", path, out)
        self.assertEqual((done.status, out.read_bytes()), (1, b"".join(lines.splitlines(True)[:2])))
        self.assertIn("cut.ndjson:3: error reader.json-syntax: JSON breaks off", done.err)
        self.assertIn("records: 3, written: 2, left out: 1", done.err)

    def test_what_is_no_file_is_written_as_it_comes(self):
        path = self.file("in.csv", table(row()))
        self.assertEqual(run("convert", "--to", "csv", path, "/dev/null").status, 0)
        self.assertTrue(os.path.exists("/dev/null"))
        done = run("convert", "--to", "csv", path, "/dev/full")
        self.assertEqual(done.status, 4)
        self.assertIn("/dev/full could not be written", done.err)
        done = run("convert", "--to", "fixed", "--report", "/dev/full", self.file("bad.csv", table(row(AAC058="001"))),
                   self.folder / "out")
        self.assertEqual(done.status, 4)
        self.assertFalse((self.folder / "out").exists())

    def test_a_directory_that_is_not_there(self):
        path = self.file("in.csv", table(row()))
        done = run("convert", "--to", "csv", path, self.folder / "nowhere" / "out.csv")
        self.assertEqual(done.status, 4)
        self.assertIn("could not be written", done.err)

    def test_standard_streams(self):
        data = table(row(), row()).encode()
        done = run("convert", "--to", "csv", "-", "-", stdin=data)
        self.assertEqual((done.status, done.out.encode()), (0, data))
        done = run("convert", "--to", "csv", "-", "-", stdin=b"PK\x03\x04" + bytes(5000))
        self.assertEqual(done.status, 3)
        self.assertIn("not complete", done.err)


class Usage(Case):
    def test_what_does_not_go_together(self):
        path = self.file("in.csv", table(row()))
        for arguments in ([path, "-"], ["--to", "csv", path], ["--to", "csv", path, "-", "-"], ["--to", "auto", path, "-"],
                          ["--to", "doc", path, "-"], ["--to", "csv", "--encoding-to", "big5", path, "-"],
                          ["--to", "json", "--bom", path, "-"], ["--to", "fixed", "--sex", path, "-"],
                          ["--to", "csv", "--sex", "--no-header-to", path, "-"],
                          ["--to", "csv", "--today", TODAY, path, "-"], ["--to", "csv", "--only", "errors", path, "-"],
                          ["--to", "csv", "--report", "-", path, "-"], ["--to", "csv", "--jobs", "0", path, "-"]):
            done = run("convert", *arguments)
            self.assertEqual((done.status, done.out), (2, ""), arguments)
            self.assertTrue(done.err)


if __name__ == "__main__":
    unittest.main()
