# SPDX-License-Identifier: Apache-2.0
"""ujreg deadline and ujreg calendar: working days by the State Council's calendar; what is not known is said."""
import unittest

from command import Case, run

NEXT_YEAR = "date\tkind\tname\n2027-01-01\tholiday\t元旦\n2027-10-01\tholiday\t国庆节\n"


class Deadline(Case):
    def due(self, day, workdays, *options):
        done = run("deadline", "--from", day, "--workdays", workdays, *options)
        self.assertEqual(done.status, 0, done.err)
        return done.out.split()[0]

    def test_the_day_of_the_trigger_is_not_counted_and_the_last_day_is(self):
        self.assertEqual(self.due("20210305", 3), "2021-03-10")  # Friday to Wednesday

    def test_holidays_are_passed_over_and_make_up_days_are_counted(self):
        self.assertEqual(self.due("20200930", 3), "2020-10-12")
        self.assertEqual(self.due("20200930", 2), "2020-10-10")  # a Saturday that makes up

    def test_the_spring_festival_of_2020_was_extended_to_2_february(self):
        self.assertEqual(self.due("20200123", 1), "2020-02-03")

    def test_a_negative_number_counts_backwards(self):
        self.assertEqual(self.due("20201009", -1), "2020-09-30")

    def test_working_days_between_two_days(self):
        done = run("deadline", "--from", "20201001", "--to", "20201031")
        self.assertEqual((done.status, done.out.split()[0]), (0, "17"))

    def test_an_unknown_year_is_said_and_never_guessed(self):
        done = run("deadline", "--from", "20261230", "--workdays", 5)
        self.assertEqual((done.status, done.out), (1, ""))
        self.assertIn("2027", done.err)
        done = run("deadline", "--from", "20261230", "--workdays", 5, "--output", "ndjson", "--lang", "zh")
        self.assertEqual(done.objects(), [{"type": "deadline", "from": "20261230", "workdays": 5, "due": None,
                                           "known": False}])
        self.assertIn("不猜", done.err)

    def test_a_year_can_be_loaded_and_local_days_win(self):
        year = self.file("2027.tsv", NEXT_YEAR)
        self.assertEqual(self.due("20261231", 2, "--load", year), "2027-01-05")
        local = self.file("local.tsv", "date\tkind\n2027-01-05\tholiday\n")
        self.assertEqual(self.due("20261231", 2, "--load", year, "--local", local), "2027-01-06")

    def test_a_wrong_calendar_tells_the_line(self):
        done = run("deadline", "--from", "20210101", "--workdays", 1, "--load",
                   self.file("a.tsv", "date\tkind\n2027-02-30\tholiday\n"))
        self.assertEqual(done.status, 3)
        self.assertIn("line 2", done.err)

    def test_wrong_usage_names_the_option(self):
        for arguments in (["--from", "20210230", "--workdays", "1"], ["--from", "20210101", "--workdays", "x"],
                          ["--from", "20210101"], ["--workdays", "1"],
                          ["--from", "20210101", "--workdays", "1", "--to", "20210105"]):
            done = run("deadline", *arguments)
            self.assertEqual((done.status, done.out), (2, ""), arguments)
            self.assertIn("--", done.err)


class Calendar(Case):
    def test_what_is_known(self):
        done = run("calendar", "--output", "ndjson")
        self.assertEqual(done.status, 0)
        self.assertEqual(done.objects()[0]["years"][:7], [2020, 2021, 2022, 2023, 2024, 2025, 2026])
        done = run("calendar", "--load", self.file("2027.tsv", NEXT_YEAR))
        self.assertIn("2027", done.out.splitlines()[0])

    def test_a_year_lists_days_off_and_make_up_days(self):
        done = run("calendar", "2020", "--output", "ndjson")
        head, *days = done.objects()
        self.assertEqual(head, {"type": "year", "year": 2020, "workdays": 249})
        self.assertEqual([day["date"] for day in days if day["workday"]][-2:], ["20200927", "20201010"])
        self.assertIn("2020-10-01 Thursday to 2020-10-08 Thursday, 8 days: day off", run("calendar", "2020").out)

    def test_a_day_tells_why(self):
        done = run("calendar", "20200927", "--lang", "zh")
        self.assertEqual((done.status, done.out), (0, "2020-09-27 星期日：工作日，调休上班（国庆节、中秋节）\n"))

    def test_one_unknown_day_among_others_is_told_beside_them(self):
        done = run("calendar", "20200101", "20270101", "20200102", "--output", "ndjson")
        self.assertEqual(done.status, 1)
        self.assertEqual([day["known"] for day in done.objects()], [True, False, True])

    def test_what_is_no_day_is_wrong_usage(self):
        self.assertEqual(run("calendar", "20210229").status, 2)


if __name__ == "__main__":
    unittest.main()
