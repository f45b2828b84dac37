# SPDX-License-Identifier: Apache-2.0
"""ujreg stats: the monthly statistics over files of registrations (N(九) to N(十一))."""
import csv as reader
import io
import unittest

from command import Case, run
from registrations import csv, ndjson, number, registration

FIGURES = ("opening", "entered", "left", "closing")


class Stats(Case):
    def report(self, *arguments, status=0):
        done = run("stats", "--output", "json", *arguments)
        self.assertEqual(done.status, status, done.out + done.err)
        return done.objects()

    def figures(self, report):
        return tuple(report[name] for name in FIGURES)

    def people(self):
        """One who stays, one who leaves, one of before, one who is not urban, one of after the period."""
        return csv(registration(1), registration(2, deregistered="20210315", reason="11"),
                   registration(3, registered="20201101"), registration(4, urban="no"),
                   registration(6, registered="20210401", area="330108"))

    def test_opening_new_left_and_closing(self):
        march, april = self.report("--month", "2021-03..2021-04", self.file("a.csv", self.people()))
        self.assertEqual(self.figures(march), (1, 2, 1, 2))
        self.assertEqual(self.figures(april), (2, 1, 0, 3))
        self.assertEqual((march["first"], march["last"], march["due"]), ("20210221", "20210320", "20210406"))
        self.assertEqual((march["broken"], april["broken"]), ([], []))
        self.assertEqual((march["ahead"], march["not_counted"]), (1, 1))

    def test_breakdowns_add_up(self):
        for report in self.report("--month", "2021-03..2021-04", "--ages", "16,30,31", self.file("a.csv", self.people())):
            for name in ("by_county", "by_sex", "by_age", "by_duration"):
                self.assertEqual(tuple(sum(row[f] for row in report[name]) for f in FIGURES), self.figures(report), name)
            self.assertEqual(sum(row["left"] for row in report["by_reason"]), report["left"])

    def test_areas_roll_up_to_the_level_that_is_asked_for(self):
        file = self.file("a.csv", self.people())
        april = self.report("--month", "2021-04", file)[0]
        self.assertEqual([row["key"] for row in april["by_county"]], ["330106", "330108"])
        april = self.report("--month", "2021-04", "--area-level", "prefecture", file)[0]
        self.assertEqual([(row["key"], row["closing"]) for row in april["by_prefecture"]], [("330100", 3)])
        april = self.report("--month", "2021-04", "--unit", "330108", file)[0]
        self.assertEqual((self.figures(april), april["unit"], april["outside"] > 0), ((0, 1, 0, 1), "330108", True))

    def test_the_threshold_of_duration_is_an_option(self):
        file = self.file("a.csv", self.people())
        march = self.report("--month", "2021-03", "--long-term", 4, file)[0]
        self.assertEqual([(row["key"], row["closing"]) for row in march["by_duration"]], [("0", 1), ("4", 1)])

    def test_the_rate_has_its_basis_and_its_decimals(self):
        file = self.file("a.csv", self.people())
        rate = self.report("--month", "2021-03", "--employed", 998, "--basis", "estimated", "--decimals", 3, file)[0]["rate"]
        self.assertEqual(rate, {"percent": "0.200", "unemployed": 2, "employed": 998, "basis": "estimated"})
        self.assertIn("rate 0.20 %, employed 998", run("stats", "--month", "2021-03", "--employed", 998, file).out)

    def test_without_people_the_rate_is_undefined_and_not_zero(self):
        file = self.file("a.csv", csv(registration(1, registered="20210401")))
        self.assertIsNone(self.report("--month", "2021-03", "--employed", 0, file)[0]["rate"]["percent"])
        self.assertIn("无法计算", run("stats", "--month", "2021-03", "--employed", 0, "--lang", "zh", file).out)

    def test_sources_are_merged_and_contradictions_told(self):
        local = self.file("local.csv", csv(registration(1), registration(2, deregistered="20210315", reason="11")))
        national = self.file("national.ndjson", ndjson(registration(1, registered="20210303"), registration(2),
                                                       registration(3)))
        report = self.report("--month", "2021-03", f"local={local}", f"national={national}")[0]
        self.assertEqual(self.figures(report), (0, 3, 1, 2))
        self.assertEqual((report["several_sources"], report["conflicts"]), (2, 2))
        self.assertEqual([f["rule"] for f in report["findings"]],
                         ["statistics.registered-differs", "statistics.exit-missing"])
        self.assertNotIn(number(1), str(report))
        done = run("stats", "--month", "2021-03", "--lang", "zh", f"local={local}", f"national={national}")
        self.assertIn("2021-03: warning statistics.exit-missing: 本地已于 2021-03-15 注销", done.out)

    def test_the_source_may_be_a_column(self):
        rows = csv(registration(1, origin="local"), registration(1, origin="national", registered="20210303"))
        self.assertEqual(self.report("--month", "2021-03", self.file("a.csv", rows))[0]["conflicts"], 1)

    def test_an_opening_that_is_not_what_was_filed_is_a_broken_identity(self):
        file = self.file("a.csv", self.people())
        self.assertEqual(self.report("--month", "2021-03", "--previous-closing", 1, file)[0]["broken"], [])
        report = self.report("--month", "2021-03", "--previous-closing", 7, file, status=1)[0]
        self.assertEqual(report["broken"], ["continuity"])
        self.assertIn("statistics.identity", [f["rule"] for f in report["findings"]])

    def test_flows_by_adc210_on_request(self):
        file = self.file("a.csv", csv(registration(1, deregistered="20210315", handled="20210325", reason="12")))
        self.assertEqual(self.figures(self.report("--month", "2021-03", file)[0]), (0, 1, 0, 1))
        self.assertEqual(self.figures(self.report("--month", "2021-03", "--dated-by", "adc210", file)[0]), (0, 1, 1, 0))

    def test_who_is_not_known_to_be_urban_is_counted_and_told_or_left_out(self):
        file = self.file("a.csv", csv(registration(1, urban="")))
        report = self.report("--month", "2021-03", file)[0]
        self.assertEqual((self.figures(report), report["urban_unknown"]), ((0, 1, 0, 1), 1))
        self.assertEqual(self.figures(self.report("--month", "2021-03", "--urban", "left-out", file)[0]), (0, 0, 0, 0))

    def test_csv_holds_the_same_figures(self):
        file = self.file("a.csv", self.people())
        done = run("stats", "--month", "2021-03", "--output", "csv", "--employed", 998, "--lang", "zh", file)
        rows = list(reader.DictReader(io.StringIO(done.out.lstrip("\ufeff"))))
        total = [row for row in rows if row["breakdown"] == "total"][0]
        self.assertEqual(tuple(int(total[name]) for name in FIGURES), (1, 2, 1, 2))
        self.assertEqual(rows[-1]["name"], "0.20")
        self.assertEqual(sum(int(row["closing"]) for row in rows if row["breakdown"] == "age"), 2)

    def test_what_is_not_understood_is_told_and_counted_as_such(self):
        file = self.file("a.csv", csv(registration(1), registration(2, registered="x")))
        report = self.report("--month", "2021-03", file, status=1)[0]
        self.assertEqual((report["closing"], report["not_understood"]), (1, 1))
        done = run("stats", "--month", "2021-03", file)
        self.assertIn("a.csv:3: error reader.value", done.err)

    def test_a_registration_that_cannot_be_counted_is_told(self):
        file = self.file("a.csv", csv(registration(1, deregistered="20210201", reason="11")))
        report = self.report("--month", "2021-03", file, status=1)[0]
        self.assertEqual(report["unusable"], 1)
        self.assertIn("statistics.unusable", run("stats", "--month", "2021-03", file).err)

    def test_a_file_that_cannot_be_read_gives_no_report(self):
        done = run("stats", "--month", "2021-03", self.file("a.csv", self.people()), self.folder / "none.csv")
        self.assertEqual((done.status, done.out), (3, ""))
        self.assertIn("no report", done.err)

    def test_a_year_whose_days_off_are_not_known_has_no_day_of_filing(self):
        file = self.file("a.csv", csv(registration(1, registered="20270301")))
        self.assertIsNone(self.report("--month", "2027-03", file)[0]["due"])

    def test_wrong_usage(self):
        file = self.file("a.csv", self.people())
        for options in ([], ["--month", "2020-08"], ["--month", "2021-13"], ["--month", "2021-04..2021-03"],
                        ["--month", "2021-03", "--decimals", "10"], ["--month", "2021-03", "--ages", "20,30"],
                        ["--month", "2021-03", "--unit", "99"], ["--month", "2021-03", "--employed", "-1"],
                        ["--month", "2021-03", "--basis", "x"]):
            done = run("stats", *options, file)
            self.assertEqual((done.status, done.out), (2, ""), options)


if __name__ == "__main__":
    unittest.main()
