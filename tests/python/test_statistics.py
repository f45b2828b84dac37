# SPDX-License-Identifier: Apache-2.0
"""A small month over the shared library, by ctypes alone: tallies of two offices, merged, saved, read back, reported."""
import ctypes
import unittest
from ctypes import byref

from declared import *

LOCAL, NATIONAL = 1, 2


class MonthlyStatistics(unittest.TestCase):
    def setUp(self):
        self.tallies = []

    def tearDown(self):
        for tally in self.tallies:
            library.ujreg_tally_free(tally)

    def tally(self):
        tally = handle(ujreg_tally)
        self.assertEqual(library.ujreg_tally_new(None, None, byref(tally)), UJREG_OK)
        self.tallies.append(tally)
        return tally

    def tell(self, tally, person, area, registered, deregistered=None, reason=0, source=LOCAL):
        entry = new(ujreg_tally_entry, source=source, person=text(person), area=area,
                    urban=UJREG_FACT_YES, birth=date(19800615),
                      registered=date(registered), reason=reason)
        if deregistered:
            entry.deregistered = date(deregistered)
        self.assertEqual(library.ujreg_tally_add_entry(tally, entry), UJREG_OK)

    def report(self, tally, **options):
        """Totals, and the lines as {(breakdown, key): Line}."""
        report, totals, lines = handle(ujreg_report), new(ujreg_report_totals), {}
        self.assertEqual(library.ujreg_report_new(None, tally, new(ujreg_report_options, **options), byref(report)), UJREG_OK)
        self.assertEqual(library.ujreg_report_get(report, totals), UJREG_OK)
        for breakdown in range(1, 8):
            for index in range(library.ujreg_report_lines(report, breakdown)):
                line = new(ujreg_report_line)
                self.assertEqual(library.ujreg_report_line_at(report, breakdown, index, line), UJREG_OK)
                lines[breakdown, line.key] = line
        conflicts = []
        while True:
            conflict = new(ujreg_conflict)
            if library.ujreg_report_conflict(report, len(conflicts), conflict) == UJREG_END:
                break
            conflicts.append((conflict.kind, list(conflict.numbers)))
        library.ujreg_report_free(report)
        self.assertEqual(len(conflicts), totals.conflicts)
        return totals, lines, conflicts

    def test_a_statistical_month_runs_from_the_21st_to_the_20th(self):
        period = new(ujreg_period)
        self.assertEqual(library.ujreg_period_of_month(202009, period), UJREG_OK)
        self.assertEqual((number_of(period.first), number_of(period.last)), (20200821, 20200920))
        self.assertEqual(library.ujreg_period_of_date(date(20201231), period), UJREG_OK)
        self.assertEqual((period.month, number_of(period.first), number_of(period.last)), (202101, 20201221, 20210120))
        self.assertEqual(library.ujreg_period_of_month(202008, period), UJREG_INVALID)

    def test_two_offices_are_counted_apart_and_together(self):
        east, west = self.tally(), self.tally()
        self.tell(east, "N:1", 330106, 20210105)
        self.tell(east, "N:2", 330106, 20210105, 20210310, 11)
        self.tell(east, "N:2", 330106, 20210105, source=NATIONAL)
        self.tell(west, "N:3", 330108, 20210301)
        self.tell(west, "N:1", 330106, 20210105, source=NATIONAL)
        pieces = []
        sink = ujreg_sink(lambda context, data, size: pieces.append(ctypes.string_at(data, size)) or UJREG_MORE)
        self.assertEqual(library.ujreg_tally_save(west, sink, None), UJREG_OK)
        saved = b"".join(pieces)
        self.assertEqual(library.ujreg_tally_load(east, saved[:-1], len(saved) - 1), UJREG_INVALID)
        self.assertEqual(library.ujreg_tally_persons(east), 2)
        self.assertEqual(library.ujreg_tally_load(east, saved, len(saved)), UJREG_OK)
        self.assertEqual(library.ujreg_tally_persons(east), 3)
        totals, lines, conflicts = self.report(east, month=202103, has_previous_closing=1, previous_closing=2)
        self.assertEqual((totals.opening, totals.entered, totals.left, totals.closing), (2, 1, 1, 2))
        self.assertEqual((totals.broken, totals.several_sources), (0, 2))
        self.assertEqual(lines[UJREG_BY_COUNTY, 330106].closing, 1)
        self.assertEqual(lines[UJREG_BY_COUNTY, 330108].entered, 1)
        self.assertEqual(lines[UJREG_BY_REASON, 11].left, 1)
        self.assertEqual(conflicts, [(2, [20210310, 0])])

    def test_registrations_of_the_life_cycle_are_taken_as_they_are(self):
        tally = self.tally()
        registration = new(ujreg_registration, state=UJREG_STATE_IN_SERVICE, area=330106, urban=UJREG_FACT_YES,
                                    registered=date(20210301))
        registration.person.key = b"N:1"
        self.assertEqual(library.ujreg_tally_add(tally, registration, 0), UJREG_OK)
        registration.state, registration.reason = UJREG_STATE_EXITED, 24
        registration.deregistered = registration.handled = date(20210318)
        self.assertEqual(library.ujreg_tally_add(tally, registration, 0), UJREG_OK)
        totals, lines, _ = self.report(tally, month=202103)
        self.assertEqual((totals.entered, totals.left, totals.closing), (1, 1, 0))
        self.assertEqual(lines[UJREG_BY_REASON, 24].left, 1)

    def test_the_rate_is_exact_and_undefined_without_people(self):
        rate = new(ujreg_rate)
        self.assertEqual(library.ujreg_rate_compute(387, 9613, 1, 2, rate), UJREG_OK)
        self.assertEqual((rate.scaled, rate.text), (387, b"3.87"))
        self.assertEqual(library.ujreg_rate_compute(2 ** 63 - 1, 2 ** 63 - 1, 2, 9, rate), UJREG_OK)
        self.assertEqual((rate.text, rate.basis), (b"50.000000000", 2))
        self.assertEqual(library.ujreg_rate_compute(0, 0, 1, 2, rate), UJREG_UNKNOWN)
        self.assertEqual(rate.text, b"")


if __name__ == "__main__":
    unittest.main()
