# SPDX-License-Identifier: Apache-2.0
"""ujreg check: its options, its three outputs, its exit status."""
import csv
import io
import json
import os
import resource
import subprocess
import unittest

from command import (CODES, EXAMPLES, FINDING, NAMES, NUMBER, PERSON, SUMMARY, TODAY, UJREG, Case, opened_pipe, row,
                     run, table)

BAD = {"AAC002": "110105194912310021"}  # a wrong check digit


class Status(Case):
    def test_a_file_without_errors_says_so_and_exits_0(self):
        path = self.file("a.csv", table(row(), row()))
        english = self.check(path)
        self.assertEqual(english.status, 0)
        self.assertIn("No errors: everything may be uploaded.", english.out)
        chinese = self.check("--lang", "zh", path)
        self.assertEqual(chinese.status, 0)
        self.assertIn("没有错误，全部可以上报。", chinese.out)
        self.assertEqual(chinese.err + english.err, "")

    def test_warnings_alone_exit_0_and_ask_for_a_look(self):
        done = self.check(self.file("a.csv", table(row(), row(AJC00A="90"))))
        self.assertEqual(done.status, 0)
        self.assertIn("2 records, 1 of them has a warning: look at it first", done.out)

    def test_one_record_with_an_error_exits_1_and_says_what_may_go(self):
        done = self.check(self.file("a.csv", table(row(), row(**BAD), row())))
        self.assertEqual(done.status, 1)
        self.assertIn("May be uploaded:      2 records\n", done.out)
        self.assertIn("Must not be uploaded: 1 record\n", done.out)
        self.assertIn("Next: correct 1 record in the business system", done.out)

    def test_what_the_export_did_is_not_to_be_corrected_in_the_business_system(self):
        torn, garbled = row()[:-1] + ",,,", row(AAC003="王伟").encode("gb18030") + b"\n"
        for data in (table(row(), torn, row()), table(row(), row(), row()).encode() + garbled):
            path = self.file("a.csv", data)
            english, chinese = self.check("--lang", "en", path), self.check("--lang", "zh", path)
            self.assertEqual(english.status, 1)
            self.assertIn("Next: the fault lies in how the file was written, not in the data: export 1 record again", english.out)
            self.assertIn("请重新导出这 1 条记录", chinese.out)
            self.assertNotIn("business system", english.out.splitlines()[-1])
        both = self.check("--lang", "en", self.file("b.csv", table(row(), torn, row(**BAD))))
        self.assertIn("Next: correct 2 records in the business system", both.out)

    def test_a_file_that_is_missing_exits_3_and_the_others_are_checked(self):
        good = self.file("a.csv", table(row(**BAD)))
        done = self.ndjson(self.folder / "none.csv", good)
        self.assertEqual(done.status, 3)
        self.assertIn("none.csv", done.err)
        self.assertEqual(done.summary()["files"], 1)
        self.assertEqual(done.summary()["with_errors"], 1)

    def test_the_worst_file_decides_the_exit_status(self):
        good, bad = self.file("a.csv", table(row())), self.file("b.csv", table(row(**BAD)))
        self.assertEqual(self.check(good, bad).status, 1)
        self.assertEqual(self.check(bad, good).status, 1)
        self.assertEqual(self.check(bad, self.folder, good).status, 3)


class Text(Case):
    def test_a_finding_is_a_line_of_file_line_severity_rule_message_clause(self):
        path = self.file("a.csv", table(row(), row(**BAD)))
        line = next(o for o in self.check(path).out.splitlines() if "check-digit" in o)
        self.assertTrue(line.startswith(f"{path}:3: error AAC002.check-digit: "), line)
        self.assertTrue(line.endswith("GB 11643]"), line)

    def test_severity_and_rule_are_the_same_words_in_chinese(self):
        path = self.file("a.csv", table(row(**BAD)))
        line = next(o for o in self.check("--lang", "zh", path).out.splitlines() if "check-digit" in o)
        self.assertTrue(line.startswith(f"{path}:2: error AAC002.check-digit: 号码的校验码不对"), line)

    def test_several_files_have_a_line_each(self):
        one, two = self.file("one.csv", table(row(**BAD))), self.file("two.csv", table(row(), row()))
        done = self.check(one, two)
        self.assertIn(f"  {one}: 1 record; may be uploaded: 0, must not: 1\n", done.out)
        self.assertIn(f"  {two}: 2 records; may be uploaded: 2, must not: 0\n", done.out)

    def test_an_error_of_the_whole_file_holds_back_all_of_it(self):
        codes = [code for code in CODES if code != "AAC002"]
        lines = [",".join(v for c, v in zip(CODES, row().split(",")) if c != "AAC002") for _ in range(3)]
        done = self.check(self.file("a.csv", table(*lines, header=",".join(codes))))
        self.assertEqual(done.status, 1)
        self.assertIn("nothing of it may be uploaded", done.out)
        self.assertNotIn("May be uploaded: ", done.out)

    def test_many_findings_are_counted_by_rule_the_worst_first(self):
        rows = [row(AJC00A="90") for _ in range(30)] + [row(**BAD) for _ in range(5)]
        lines = self.check(self.file("a.csv", table(*rows))).out.splitlines()
        counted = [line.split()[:3] for line in lines if line.startswith("   ") and line.split()[0].isdigit()]
        self.assertEqual(counted[0], ["5", "error", "AAC002.check-digit"])
        self.assertEqual(counted[1][1:], ["warning", "AJC00A.other-remark"])
        self.assertEqual(counted[1][0], "30")

    def test_control_characters_of_a_file_name_do_not_reach_the_terminal(self):
        path = self.file("a\x1b[2J\n.csv", table(row(**BAD)))
        self.assertNotIn("\x1b", self.check(path).out)
        self.assertIn("a?[2J?.csv:2: error", self.check(path).out)


    def test_marks_of_direction_do_not_reach_the_terminal(self):
        hidden = "\u202e\u2066\u200f\u200b\u2028\U000e0041\x9b"
        path = self.file(f"a{hidden}.csv", table(row(AAC003=PERSON + hidden, AAE013="\x1b[31m" + hidden)))
        text = self.check("--show-values", path)
        for character in hidden + "\x1b":
            self.assertNotIn(character, text.out + text.err)
        self.assertIn("a[U+202E][U+2066][U+200F][U+200B][U+2028][U+E0041]?.csv:2: ", text.out)
        self.assertIn(PERSON + "[U+202E]", text.out)
        wrong = self.check("--\u202e")
        self.assertNotIn("\u202e", wrong.err)
        spreadsheet = self.check("--show-values", "--output", "csv", self.file("a.csv", path.read_bytes()))
        for character in hidden + "\x1b":
            self.assertNotIn(character, spreadsheet.out)

    def test_marks_of_direction_are_escaped_for_programs(self):
        hidden = "\u202e\u2066\u200f\u200b\u2028\U000e0041\x9b"
        done = self.ndjson("--show-values", self.file(f"a{hidden}.csv", table(row(AAC003=PERSON + hidden))))
        for character in hidden:
            self.assertNotIn(character, done.out)
        finding = [f for f in done.findings() if f["field"] == "AAC003"][0]
        self.assertEqual(finding["value"], PERSON + hidden)
        self.assertTrue(finding["file"].endswith(f"a{hidden}.csv"))


class Ndjson(Case):
    def test_keys_and_their_order_are_the_contract(self):
        done = self.ndjson(self.file("a.csv", table(row(), row(**BAD))))
        for finding in done.findings():
            self.assertEqual(list(finding), FINDING)
        self.assertEqual(list(done.summary()), SUMMARY)
        self.assertEqual(list(done.summary()["findings"]), ["error", "warning", "note"])

    def test_a_finding_tells_its_place_in_the_bytes(self):
        text = table(row(), row(**BAD))
        path = self.file("a.csv", text)
        finding = next(o for o in self.ndjson(path).findings() if o["rule"] == "AAC002.check-digit")
        self.assertEqual((finding["record"], finding["line"], finding["field"]), (2, 3, "AAC002"))
        raw = text.encode()
        start, size = finding["offset"], finding["length"]
        self.assertEqual(raw[start:start + size].decode(), BAD["AAC002"])
        self.assertEqual(finding["file"], str(path))
        self.assertEqual(finding["value"], "110105********0021")

    def test_field_and_value_are_null_when_there_is_none(self):
        path = self.file("a.csv", table(row(), "1,2,3", row(AAC003="")))
        findings = {o["rule"]: o for o in self.ndjson(path).findings()}
        self.assertIsNone(findings["reader.column-count"]["field"])
        self.assertIsNone(findings["AAC003.required"]["value"])

    def test_the_summary_counts(self):
        path = self.file("a.csv", table(row(), row(**BAD), row(AJC00A="90"), row(AJC00A="90", **BAD)))
        summary = self.ndjson(path).summary()
        for key, count in {"files": 1, "records": 4, "clean": 1, "with_errors": 2, "with_warnings": 2}.items():
            self.assertEqual(summary[key], count, key)
        self.assertEqual(summary["rules"]["AAC002.check-digit"], 2)
        self.assertEqual(summary["rules"]["AJC00A.other-remark"], 2)
        self.assertEqual(sum(summary["rules"].values()), sum(summary["findings"].values()))
        self.assertNotIn(0, summary["rules"].values())
        self.assertEqual(summary["encoding"], "utf-8")
        version = run("version", "--output", "ndjson").objects()[0]
        self.assertEqual(summary["data_version"], version["data_version"])

    def test_the_encoding_is_of_all_files_or_mixed(self):
        utf8 = self.file("a.csv", table(row()))
        gb18030 = self.file("b.csv", table(row()).encode("gb18030"))
        self.assertEqual(self.ndjson(gb18030).summary()["encoding"], "gb18030")
        self.assertEqual(self.ndjson(gb18030, utf8).summary()["encoding"], "mixed")
        self.assertIsNone(self.ndjson(self.folder / "none.csv").summary()["encoding"])

    def test_a_file_name_that_is_no_text_is_still_json(self):
        name = bytes(self.folder) + b'/\xff"\\\n.csv'
        with open(name, "wb") as file:
            file.write(table(row(**BAD)).encode())
        done = self.ndjson(name)
        self.assertEqual(done.status, 1)
        self.assertTrue(done.findings()[0]["file"].endswith('/\ufffd"\\\n.csv'))


class Csv(Case):
    def rows(self, *arguments):
        return list(csv.DictReader(io.StringIO(self.check("--output", "csv", *arguments).out)))

    def test_the_columns_are_the_keys(self):
        rows = self.rows(self.file("a.csv", table(row(**BAD))))
        self.assertEqual(list(rows[0]), FINDING[1:])
        self.assertEqual([r["rule"] for r in rows if r["severity"] == "error"], ["AAC002.check-digit"])

    def test_the_summary_is_told_beside_it(self):
        done = self.check("--output", "csv", self.file("a.csv", table(row(**BAD))))
        self.assertNotIn("Must not be uploaded", done.out)
        self.assertIn("Must not be uploaded: 1 record\n", done.err)

    def test_chinese_begins_with_a_mark_so_that_excel_reads_it(self):
        path = self.file("a.csv", table(row()))
        self.assertTrue(self.check("--output", "csv", "--lang", "zh", path).out.startswith("\ufefffile,"))
        self.assertTrue(self.check("--output", "csv", path).out.startswith("file,"))

    def test_no_cell_is_a_formula(self):
        for value in ("=1+1", "+1", "-1", "@SUM(1)", "\t=1", '"\r=1"'):
            path = self.file("a.csv", table(row(AAC002=value, AAE013=value)))
            for cells in csv.reader(io.StringIO(self.check("--output", "csv", "--show-values", path).out)):
                for cell in cells:
                    self.assertFalse(cell.startswith(("=", "+", "-", "@", "\t", "\r")), cell)

    def test_a_file_name_is_no_formula(self):
        self.file("=cmd.csv", table(row(**BAD)))
        done = self.check("--output", "csv", "=cmd.csv", cwd=str(self.folder))
        self.assertIn("'=cmd.csv", done.out)
        done = self.check("--output", "csv", "-", stdin=table(row(**BAD)).encode())
        self.assertEqual(list(csv.DictReader(io.StringIO(done.out)))[0]["file"], "'-")


class Options(Case):
    def test_format_and_encoding_may_be_named(self):
        path = self.file("a.csv", table(row()).replace(",", "\t").encode("gb18030"))
        self.assertEqual(self.ndjson("--format", "tsv", "--encoding", "gbk", path).status, 0)
        self.assertEqual(self.ndjson("--format", "csv", path).status, 3)
        wrong = self.ndjson("--format", "tsv", "--encoding", "utf-8", path)
        self.assertIn((1, "record.encoding"), wrong.rules())

    def test_a_header_of_chinese_names_is_a_header(self):
        self.assertEqual(self.check(self.file("a.csv", table(row(), header=",".join(NAMES)))).status, 0)

    def test_without_a_header_the_annex_gives_the_order(self):
        path = self.file("a.csv", table(row(**BAD), header=row()))
        self.assertEqual(self.check(path).status, 3)
        self.assertEqual(self.ndjson("--no-header", path).rules(), [(2, "AAC002.check-digit")])

    def test_today_is_the_callers(self):
        path = self.file("a.csv", table(row(ADC210="20240229", AAE036="20240301")))
        self.assertEqual(run("check", "--today", "20240301", path).status, 0)
        done = run("check", "--today", "20240229", "--output", "ndjson", path)
        self.assertEqual(done.rules(), [(1, "AAE036.future")])

    def test_profiles(self):
        path = self.file("a.csv", table(row(AJC00A="90")))
        self.assertEqual(self.ndjson("--profile", "standard", path).rules(), [(1, "AJC00A.other-remark")])
        self.assertEqual(self.ndjson("--profile", "annex", path).rules(), [])
        strict = self.ndjson("--profile", "strict", path)
        self.assertEqual((strict.status, strict.summary()["with_errors"]), (1, 1))

    def test_the_upload_area(self):
        path = self.file("a.csv", table(row(), row(AAB301="330106")))
        self.assertEqual(self.ndjson("--area", "110000", path).rules(), [(2, "AAB301.scope")])

    def test_the_unit_of_length(self):
        path = self.file("a.csv", table(row(AAC003="刘" * 26)))
        self.assertEqual(self.ndjson(path).rules(), [(1, "AAC003.too-long-gb18030")])
        self.assertEqual(self.ndjson("--length-unit", "characters", path).rules(), [])
        self.assertEqual(self.ndjson("--length-unit", "gb18030", path).rules(), [(1, "AAC003.too-long")])
        self.assertEqual(self.ndjson("--length-unit", "utf-8", path).rules(), [(1, "AAC003.too-long")])

    def test_a_rule_may_be_set_and_the_last_word_counts(self):
        path = self.file("a.csv", table(row(**BAD)))
        off = self.ndjson("--rule", "AAC002.check-digit=off", path)
        self.assertEqual(off.status, 0)
        self.assertNotIn((1, "AAC002.check-digit"), off.rules())
        note = self.ndjson("--rule", "AAC002.check-digit=off", "--rule", "aac002.check-digit=note", path)
        self.assertEqual(note.status, 0)
        severities = [o["severity"] for o in note.findings() if o["rule"] == "AAC002.check-digit"]
        self.assertEqual(severities, ["note"])

    def test_local_areas_may_be_added(self):
        path = self.file("a.csv", table(row(AAB301="330191")))
        areas = self.file("areas.tsv", "code\tname\tlevel\tfirst_year\n330191\t杭州钱塘\tcounty\t2019\n")
        self.assertEqual(self.ndjson(path).rules(), [(1, "AAB301.unknown")])
        self.assertEqual(self.ndjson("--areas", areas, path).rules(), [])

    def test_codes_may_be_added(self):
        path = self.file("a.csv", table(row(AAC058="55", AAC044="A1234567", AJC00A="77")))
        kinds = self.file("kinds.tsv", "code\tname_zh\tname_en\tstatus\tnote\n55\t本省证件\tlocal\tcore\t\n")
        reasons = self.file("reasons.tsv", "code\tname_zh\tname_en\n77\t本省原因\tlocal\n")
        self.assertEqual(self.ndjson(path).rules(), [(1, "AAC058.code"), (1, "AJC00A.code")])
        self.assertEqual(self.ndjson("--codes", kinds, path).rules(), [(1, "AJC00A.code")])
        self.assertEqual(self.ndjson("--codes", kinds, "--codes", f"AJC00A={reasons}", path).rules(), [])

    def test_a_table_that_is_wrong_or_missing_is_named_with_its_line(self):
        path = self.file("a.csv", table(row()))
        areas = self.file("areas.tsv", "code\tname\tlevel\tfirst_year\tlast_year\nx\n")
        done = self.check("--areas", areas, path)
        self.assertEqual(done.status, 3)
        self.assertIn("areas.tsv is wrong in line 2", done.err)
        kinds = self.file("kinds.tsv", "code\tname_zh\n55\t本省证件\nA5\t另一种\n")
        done = self.check("--codes", kinds, path)
        self.assertEqual(done.status, 3)
        self.assertIn("kinds.tsv is wrong in line 3", done.err)
        self.assertIn("01 to 99", done.err)
        self.assertEqual(self.check("--areas", self.folder / "none.tsv", path).status, 3)

    def test_max_findings_cuts_the_list_and_not_the_counts(self):
        rows = [row(**BAD) for _ in range(50)]
        path = self.file("a.csv", table(*rows))
        every = self.ndjson(path)
        cut = self.ndjson("--max-findings", 3, path)
        self.assertEqual(len(cut.findings()), 3)
        self.assertEqual(cut.summary(), every.summary())
        self.assertEqual(cut.findings(), every.findings()[:3])
        self.assertIn("only the first 3 findings are listed", cut.err)
        self.assertEqual(every.err, "")
        text = self.check("--max-findings", 0, path)
        self.assertIn("only the first 0 are listed", text.out)
        self.assertEqual(text.status, 1)

    def test_jobs_change_nothing(self):
        rows = [row(**(BAD if i % 97 == 0 else {}), AAE013='"a\nb"' if i % 31 == 0 else "")
                for i in range(20000)]
        path = self.file("a.csv", table(*rows, rows[5], rows[19000]))
        one = self.ndjson("--jobs", 1, path)
        self.assertEqual(one.status, 1)
        for jobs in (2, 3, 7):
            self.assertEqual(self.ndjson("--jobs", jobs, path).out, one.out)

    def test_an_option_may_follow_the_file_and_be_joined_with_its_value(self):
        path = self.file("a.csv", table(row(**BAD)))
        self.assertEqual(self.check(path, "--output=ndjson").out, self.ndjson(path).out)
        odd = self.file("--lang", table(row()))
        self.assertEqual(self.check("--", odd.name, cwd=str(self.folder)).status, 0)


class Several(Case):
    def test_a_doubled_business_id_names_the_file_of_the_first(self):
        line = row()
        one, two = self.file("one.csv", table(row(), line)), self.file("two.csv", table(line))
        findings = [o for o in self.ndjson(one, two).findings() if o["rule"] == "AAZ341.duplicate"]
        self.assertEqual([(o["file"], o["record"]) for o in findings], [(str(two), 1)])
        self.assertIn(f"first met in {one}, record 2 (line 3)", findings[0]["message"])

    def test_without_a_business_id_a_record_repeats_none(self):
        """Six digits in AAB301 and a value in AAZ341 make one, whatever else is wrong with them."""
        for area, serial, doubled in (("330106", "A1", True), ("330106", "A" * 19, True), ("330106", " ", True),
                                      ("990106", "A1", True), ("33010", "A1", False), ("3301061", "A1", False),
                                      ("33010O", "A1", False), ("３３０１０６", "A1", False), ("330106", "", False),
                                      ("", "A1", False)):
            for line in (row(AAB301=area, AAZ341=serial), row(AAB301=area, AAZ341=serial, AAC003="")):
                path = self.file("a.csv", table(line, line, line))
                for jobs in (1, 2):
                    found = [rule for rule in self.ndjson("--jobs", jobs, path).rules() if rule[1] == "AAZ341.duplicate"]
                    self.assertEqual(len(found), 2 if doubled else 0, line)

    def test_standard_input_gives_what_the_file_gives(self):
        text = table(row(), row(**BAD), row(AJC00A="90"))
        path = self.file("a.csv", text)
        by_name = self.ndjson(path).out.replace(str(path), "-")
        self.assertEqual(self.ndjson("-", stdin=text.encode()).out, by_name)
        with open(path, "rb") as file:
            self.assertEqual(self.ndjson("-", stdin=file).out, by_name)

    def test_standard_input_begins_where_it_stands(self):
        line = row()
        text = table(line, row(), line)
        path = self.file("a.csv", "what another program has read already\n" + text)
        with open(path, "rb", buffering=0) as file:
            file.readline()
            self.assertEqual(self.ndjson("-", stdin=file).out, self.ndjson("-", stdin=text.encode()).out)

    def test_standard_input_takes_part_in_uniqueness(self):
        line = row()
        path = self.file("a.csv", table(line))
        done = self.ndjson(path, "-", stdin=table(line).encode())
        self.assertEqual(done.rules(), [(1, "AAZ341.duplicate")])
        done = self.ndjson("-", path, stdin=table(line).encode())
        self.assertEqual(done.rules(), [(1, "AAZ341.duplicate")])
        self.assertIn("first met in -, record 1", done.findings()[-1]["message"])

    def limited(self, limit, *arguments, **more):
        """The check, with so many descriptors."""
        return self.ndjson(*arguments, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit)), **more)

    def test_more_files_than_may_be_open_are_all_checked(self):
        doubled = row()
        paths = [self.file(f"{i}.csv", table(row(), doubled if i in (1, 290) else row())) for i in range(300)]
        done = self.ndjson(*paths)
        self.assertEqual((done.status, done.summary()["files"]), (1, 300))
        findings = [o for o in done.findings() if o["rule"] == "AAZ341.duplicate"]
        self.assertEqual([o["file"] for o in findings], [str(paths[290])])
        for limit in (256, 32, 5):
            for jobs in (1, 3):
                few = self.limited(limit, "--jobs", jobs, *paths)
                self.assertEqual((few.status, few.err, few.out), (1, "", done.out), limit)

    def test_a_file_that_is_opened_again_must_be_the_one_that_was_checked(self):
        line = row()
        text = table(row(), line)
        another = table(row(), row())
        changes = {"unchanged": lambda path: None,
                   "another size": lambda path: path.write_text(text + row() + "\n", encoding="utf-8"),
                   "another time": lambda path: os.utime(path, (1, 1)),
                   "another file": lambda path: os.replace(self.file("new.csv", text), path),
                   "no file": lambda path: path.unlink()}
        for what, change in changes.items():
            one, two, pipe = self.file("one.csv", text), self.file("two.csv", another), self.folder / "pipe"
            os.mkfifo(pipe)
            words = [UJREG, "check", "--output", "ndjson", "--today", TODAY, one, two, pipe]
            with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                  preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (5, 5))) as process:
                writer = opened_pipe(pipe, process)  # to make room for it, the first file was closed
                self.assertIsNotNone(writer, what)
                change(one)
                os.write(writer, table(line).encode())
                os.close(writer)
                out, err = (stream.decode() for stream in process.communicate(timeout=60))
            self.assertEqual(process.returncode, 1 if what == "unchanged" else 3, what)
            self.assertEqual("AAZ341.duplicate" in out, what == "unchanged", what)
            self.assertEqual("one.csv" in err, what != "unchanged", what + err)
            pipe.unlink()

    def test_the_examples_give_what_their_truth_says(self):
        for name in ("day", "day-gb18030"):
            done = self.ndjson(EXAMPLES / f"{name}.csv")
            with open(EXAMPLES / f"{name}.truth.ndjson", encoding="utf-8") as file:
                truth = [json.loads(line) for line in file]
            self.assertEqual(done.rules(), [(o["record"], o["rule"]) for o in truth])
        for name in ("clean", "clean-gb18030"):
            self.assertEqual(self.check(EXAMPLES / f"{name}.csv").status, 0)


class Privacy(Case):
    def test_nothing_personal_is_printed_unless_asked_for(self):
        secret = {"AAC003": PERSON + " ", "AAC002": "110105194912310021", "AAC044": "110105194912310039",
                  "AAE011": "慕容 静", "AAE013": "家住朝阳区某街 8 号"}
        path = self.file("a.csv", table(row(**secret, ADC210="20260231", AAZ341="110105194912310047")))
        for language in ("zh", "en"):
            for output in ("text", "ndjson", "csv"):
                done = self.check("--lang", language, "--output", output, path)
                self.assertEqual(done.status, 1)
                for part in (PERSON, "1949123100", "慕容", "朝阳区", "19491231"):
                    self.assertNotIn(part, done.out + done.err, (language, output))
                shown = self.check("--lang", language, "--output", output, "--show-values", path)
                self.assertIn("110105194912310021", shown.out)

    def test_a_header_that_is_data_is_not_repeated(self):
        path = self.file("a.csv", table(row(), header=row() + "," + PERSON))
        done = self.ndjson(path)
        self.assertEqual(done.status, 3)
        for part in (PERSON, NUMBER, "19491231"):
            self.assertNotIn(part, done.out + done.err)


if __name__ == "__main__":
    unittest.main()
