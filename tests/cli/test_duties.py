# SPDX-License-Identifier: Apache-2.0
"""ujreg duties: what is due or overdue on a day, of the registrations in files (N(三) to N(九))."""
import unittest

from command import Case, run
from registrations import csv, ndjson, number, registration


class Duties(Case):
    def ask(self, day, content, *options, name="a.csv"):
        done = run("duties", "--on", day, "--output", "ndjson", *options, self.file(name, content))
        duties = [o for o in done.objects() if o["type"] == "duty"]
        return done, duties

    def test_without_contact_the_first_contact_is_overdue_after_five_working_days(self):
        done, duties = self.ask("20210308", csv(registration(1)))
        self.assertEqual(done.status, 0)
        self.assertEqual([(d["duty"], d["status"], d["due"], d["days"]) for d in duties],
                         [("t2-first-contact", "open", "20210308", 0)])
        done, duties = self.ask("20210309", csv(registration(1)))
        self.assertEqual(done.status, 1)
        self.assertEqual([(d["duty"], d["status"], d["days"]) for d in duties], [("t2-first-contact", "overdue", -1)])

    def test_what_falls_due_later_is_listed_when_asked_for(self):
        done, duties = self.ask("20210308", csv(registration(1, first_attempt="20210302")), "--within", 60)
        self.assertEqual([(d["duty"], d["due"]) for d in duties],
                         [("t3-follow-up", "20210430"), ("t7-statistics", "20210406")])
        done, duties = self.ask("20210308", csv(registration(1, first_attempt="20210302")), "--all", "--duty", "T2")
        self.assertEqual([(d["status"], d["done"], d["late"]) for d in duties], [("done", "20210302", False)])

    def test_each_option_of_the_deadlines_is_one_here(self):
        row = registration(1, application="A1", applied="20210225", accepted="20210301", first_attempt="20210302",
                           decided="20210305", registered="20210305")
        exited = registration(2, state="exited", review_since="20210430", deregistered="20210430", reason="11")
        for options, duty, due in (
                (["--t1-from", "acceptance"], "t1-decide", "20210304"), (["--t1-workdays", "1"], "t1-decide", "20210226"),
                (["--t2-workdays", "2"], "t2-first-contact", "20210309"),
                (["--t3-month", "rolling"], "t3-follow-up", "20210405"),
                (["--t3-month", "statistical"], "t3-follow-up", "20210420"),
                (["--t4-workdays", "1"], "t4-notify", "20210506"),
                (["--t6-day", "next-workday"], "t6-upload-exit", "20210506"),
                (["--t7-day", "unrolled", "--filed", "2021-03"], "t7-statistics", "20210503"),
                (["--t7-day", "third-workday", "--filed", "2021-03"], "t7-statistics", "20210508")):
            done, duties = self.ask("20210501", csv(row, exited), "--all", "--duty", duty[:2], *options)
            self.assertIn(due, [d["due"] for d in duties], options)
        done, duties = self.ask("20210501", csv(row), "--all", "--duty", "T2", "--t2-counts", "success")
        self.assertEqual(duties[0]["status"], "overdue")

    def test_an_unknown_year_is_said_and_never_guessed(self):
        done, duties = self.ask("20270305", csv(registration(1, registered="20270301")), "--duty", "T2")
        self.assertEqual((done.status, duties[0]["status"], duties[0]["due"]), (1, "unknown", None))
        self.assertIn("2027", done.err)

    def test_the_filing_of_statistics_is_told_once_and_can_be_overdue(self):
        done, duties = self.ask("20210410", csv(registration(1), registration(2)), "--filed", "2021-02", "--duty", "T7")
        self.assertEqual([(d["status"], d["month"], d["due"]) for d in duties], [("overdue", "2021-03", "20210406")])

    def test_ndjson_and_csv_say_the_same(self):
        rows = [registration(1), registration(2, state="in-service", first_attempt="20210302")]
        one = self.ask("20210401", csv(*rows), "--all")[1]
        two = self.ask("20210401", ndjson(*rows), "--all", name="a.ndjson")[1]
        self.assertEqual([{**d, "file": 0, "line": 0} for d in one], [{**d, "file": 0, "line": 0} for d in two])

    def test_chinese_names_of_columns_and_values_in_gbk(self):
        text = f"社会保障号码,登记地行政区划代码,登记日期,城镇登记,状态\n{number(1)},330106,20210301,是,已登记\n"
        done, duties = self.ask("20210309", text.encode("gbk"))
        self.assertEqual([d["duty"] for d in duties], ["t2-first-contact"], done.err)

    def test_numbers_are_masked_unless_asked_for(self):
        file = self.file("a.csv", csv(registration(1)))
        for output in ("text", "csv", "ndjson"):
            done = run("duties", "--on", "20210401", "--output", output, file)
            self.assertNotIn(number(1), done.out + done.err)
            self.assertIn("330106********", done.out)
            self.assertIn(number(1), run("duties", "--on", "20210401", "--output", output, "--show-values", file).out)

    def test_a_document_number_does_not_turn_the_line_round(self):
        foreign = {**registration(1), "aac002": None, "aac058": "02", "aac044": "AB\u202e12\u200b3"}
        file = self.file("a.ndjson", ndjson({name: value for name, value in foreign.items() if value}))
        for output, shown in (("text", "AB[U+202E]12[U+200B]3"), ("csv", "AB[U+202E]12[U+200B]3"),
                              ("ndjson", r"AB\u202e12\u200b3")):
            done = run("duties", "--on", "20210401", "--output", output, "--show-values", file)
            self.assertIn(shown, done.out)
            self.assertNotIn("\u202e", done.out)

    def test_a_line_for_a_person_names_file_line_duty_and_clause(self):
        done = run("duties", "--on", "20210309", "--lang", "zh", self.file("a.csv", csv(registration(1))))
        self.assertIn("a.csv:2: 已逾期 T2 首次主动联系：330106********", done.out)
        self.assertIn("[N(三)]", done.out)
        self.assertIn("登记 1 条", done.out)


class BadFiles(Case):
    def expect(self, content, status, *rules, name="a.csv"):
        done = run("duties", "--on", "20210301", "--output", "ndjson", self.file(name, content))
        self.assertEqual(done.status, status, done.out + done.err)
        self.assertEqual([o["rule"] for o in done.objects() if o["type"] == "finding"], list(rules))
        return done

    def test_values_that_are_none(self):
        for column, value in (("registered", "20210230"), ("area", "3301"), ("urban", "maybe"), ("state", "unemployed"),
                              ("sex", "7"), ("reason", "x"), ("cycles", "-1"), ("person", "330106"),
                              ("application", "A" * 40), ("refusal_ground", "999")):
            done = self.expect(csv(registration(1, **{column: value})), 1, "reader.value")
            self.assertIn(column, done.objects()[0]["message"])

    def test_rows_that_do_not_agree_with_their_state(self):
        for row in (registration(1, area=None), registration(1, registered=None, state="registered"),
                    registration(1, state="exited"), registration(1, state="exited", deregistered="20210302"),
                    registration(1, state="registered", deregistered="20210302"), registration(1, reason="11")):
            self.expect(csv(row), 1, "reader.registration-incomplete")

    def test_a_row_without_a_person(self):
        self.expect(csv(registration(1, aac002="")), 1, "state.person-missing")

    def test_a_wrong_row_does_not_hide_the_next(self):
        text = csv(registration(1, registered="x"), registration(2), registration(3))
        text = text.replace(number(2), f'"{number(2)}"x')
        done = self.expect(text, 1, "reader.value", "reader.after-quote")
        self.assertEqual(done.objects()[-1]["registrations"], 1)

    def test_files_that_are_none(self):
        self.expect("", 3, "reader.empty-input")
        self.expect(b"PK\x03\x04" + b"\0" * 50, 3, "reader.not-text")
        self.expect("a,b\n1,2\n", 3, "reader.no-header")
        self.expect("area,registered\n330106,20210301\n", 3, "reader.name-missing")
        self.expect("aac002,area,area,registered\n", 3, "reader.name-doubled")

    def test_broken_lines_of_ndjson(self):
        good = ndjson(registration(1))
        self.expect(good + '{"aac002":\n' + good, 1, "reader.json-syntax", name="a.ndjson")
        self.expect(good + "[1]\n", 1, "reader.json-no-object", name="a.ndjson")
        self.expect(good + '{"area":"330106","area":"330106"}\n', 1, "reader.name-doubled", name="a.ndjson")
        self.expect(good + '{"area":{"a":1}}\n', 1, "reader.value", name="a.ndjson")
        self.expect(good.encode() + b'{"area":"\xff"}\n' + good.encode(), 1, "reader.text-encoding", name="a.ndjson")

    def test_a_line_without_end_takes_no_memory(self):
        text = csv(registration(1)) + "x" * (3 << 20) + "\n" + csv(registration(2)).split("\n")[1] + "\n"
        done = self.expect(text, 1, "reader.record-too-long")
        self.assertEqual(done.objects()[-1]["registrations"], 2)
        self.expect(ndjson(registration(1)) + "x" * (3 << 20), 1, "reader.record-too-long", name="a.ndjson")

    def test_a_file_that_is_not_there_and_wrong_usage(self):
        self.assertEqual(run("duties", self.folder / "none.csv").status, 3)
        self.assertEqual(run("duties").status, 2)
        for options in (["--on", "20210230"], ["--t1-workdays", "4"], ["--duty", "T8"], ["--t3-month", "x"],
                        ["--filed", "2021-13"], ["--format", "xml"], ["--within", "-1"]):
            self.assertEqual(run("duties", *options, self.file("a.csv", csv(registration(1)))).status, 2, options)


if __name__ == "__main__":
    unittest.main()
