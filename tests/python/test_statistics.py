# SPDX-License-Identifier: Apache-2.0
"""A small month over the shared library, by ctypes alone: tallies of two offices, merged, saved, read back, reported."""
import ctypes
import os
import unittest
from ctypes import (CFUNCTYPE, POINTER, byref, c_char, c_char_p, c_int32, c_int64, c_size_t, c_uint32, c_uint64,
                    c_void_p, sizeof)

from test_registration import Date, Registration, Text

OK, MORE, END, INVALID, UNKNOWN = 0, 1, 2, 3, 4
LOCAL, NATIONAL = 1, 2
YES, EXITED, IN_SERVICE = 1, 7, 5
BY_COUNTY, BY_REASON = 3, 6
SINK = CFUNCTYPE(c_int32, c_void_p, c_void_p, c_size_t)


def structure(*fields):
    """A struct with the members of the header, `size` first and already set."""

    class Made(ctypes.Structure):
        _fields_ = [("size", c_uint32)] + list(fields)

        def __init__(self, **members):
            super().__init__(size=sizeof(type(self)), **members)

    return Made


def numbers(kind, names):
    return [(name, kind) for name in names.split()]


Period = structure(("month", c_int32), ("first", Date), ("last", Date))
Rate = structure(*numbers(c_int32, "basis decimals reserved"), *numbers(c_int64, "unemployed employed scaled"),
                 ("text", c_char * 24))
Entry = structure(("source", c_int32), ("person", Text), *numbers(c_int32, "area sex urban reason"),
                  *numbers(Date, "birth registered registered_handled deregistered deregistered_handled ineligible"))
Options = structure(*numbers(c_int32, "month unit unit_level dated_by long_term_months urban_only_known"),
                    ("age_count", c_uint32), ("ages", POINTER(c_int32)), ("previous_closing", c_int64),
                    *numbers(c_int32, "has_previous_closing reserved"))
Totals = structure(("month", c_int32), ("first", Date), ("last", Date),
                   *numbers(c_int32, "unit unit_level dated_by long_term_months"), ("broken", c_uint32),
                   ("reserved", c_int32),
                   *numbers(c_int64, "opening entered left closing restated_entered restated_left several_sources "
                                     "urban_unknown not_counted ahead outside unusable conflicts"))
Line = structure(*numbers(c_int32, "breakdown key reserved"), *numbers(c_int64, "opening entered left closing"))
Conflict = structure(("kind", c_int32), ("person", Text), ("areas", c_int32 * 2), ("sources", c_int32 * 2),
                     ("numbers", c_int32 * 2))


def load():
    library = ctypes.CDLL(os.environ.get("UJREG_LIBRARY", "libujreg.so.1"))
    library.ujreg_tally_free.argtypes = [c_void_p]
    library.ujreg_tally_add.argtypes = [c_void_p, POINTER(Registration), c_int32]
    library.ujreg_tally_add_entry.argtypes = [c_void_p, POINTER(Entry)]
    library.ujreg_tally_merge.argtypes = [c_void_p, c_void_p]
    library.ujreg_tally_save.argtypes = [c_void_p, SINK, c_void_p]
    library.ujreg_tally_load.argtypes = [c_void_p, c_char_p, c_size_t]
    library.ujreg_tally_persons.restype = c_uint64
    library.ujreg_tally_persons.argtypes = [c_void_p]
    library.ujreg_report_new.argtypes = [c_void_p, c_void_p, POINTER(Options), POINTER(c_void_p)]
    library.ujreg_report_free.argtypes = [c_void_p]
    library.ujreg_report_get.argtypes = [c_void_p, POINTER(Totals)]
    library.ujreg_report_lines.restype = c_size_t
    library.ujreg_report_lines.argtypes = [c_void_p, c_int32]
    library.ujreg_report_line_at.argtypes = [c_void_p, c_int32, c_size_t, POINTER(Line)]
    library.ujreg_report_conflict.argtypes = [c_void_p, c_uint64, POINTER(Conflict)]
    library.ujreg_rate_compute.argtypes = [c_int64, c_int64, c_int32, c_int32, POINTER(Rate)]
    return library


class MonthlyStatistics(unittest.TestCase):
    def setUp(self):
        self.library = load()
        self.tallies = []

    def tearDown(self):
        for tally in self.tallies:
            self.library.ujreg_tally_free(tally)

    def tally(self):
        tally = c_void_p()
        self.assertEqual(self.library.ujreg_tally_new(None, None, byref(tally)), OK)
        self.tallies.append(tally)
        return tally

    def tell(self, tally, person, area, registered, deregistered=None, reason=0, source=LOCAL):
        entry = Entry(source=source, person=Text.of(person), area=area, urban=YES, birth=Date.of(19800615),
                      registered=Date.of(registered), reason=reason)
        if deregistered:
            entry.deregistered = Date.of(deregistered)
        self.assertEqual(self.library.ujreg_tally_add_entry(tally, byref(entry)), OK)

    def report(self, tally, **options):
        """Totals, and the lines as {(breakdown, key): Line}."""
        report, totals, lines = c_void_p(), Totals(), {}
        self.assertEqual(self.library.ujreg_report_new(None, tally, byref(Options(**options)), byref(report)), OK)
        self.assertEqual(self.library.ujreg_report_get(report, byref(totals)), OK)
        for breakdown in range(1, 8):
            for index in range(self.library.ujreg_report_lines(report, breakdown)):
                line = Line()
                self.assertEqual(self.library.ujreg_report_line_at(report, breakdown, index, byref(line)), OK)
                lines[breakdown, line.key] = line
        conflicts = []
        while True:
            conflict = Conflict()
            if self.library.ujreg_report_conflict(report, len(conflicts), byref(conflict)) == END:
                break
            conflicts.append((conflict.kind, list(conflict.numbers)))
        self.library.ujreg_report_free(report)
        self.assertEqual(len(conflicts), totals.conflicts)
        return totals, lines, conflicts

    def test_a_statistical_month_runs_from_the_21st_to_the_20th(self):
        period = Period()
        self.assertEqual(self.library.ujreg_period_of_month(202009, byref(period)), OK)
        self.assertEqual((int(period.first), int(period.last)), (20200821, 20200920))
        self.assertEqual(self.library.ujreg_period_of_date(byref(Date.of(20201231)), byref(period)), OK)
        self.assertEqual((period.month, int(period.first), int(period.last)), (202101, 20201221, 20210120))
        self.assertEqual(self.library.ujreg_period_of_month(202008, byref(period)), INVALID)

    def test_two_offices_are_counted_apart_and_together(self):
        east, west = self.tally(), self.tally()
        self.tell(east, "N:1", 330106, 20210105)
        self.tell(east, "N:2", 330106, 20210105, 20210310, 11)
        self.tell(east, "N:2", 330106, 20210105, source=NATIONAL)
        self.tell(west, "N:3", 330108, 20210301)
        self.tell(west, "N:1", 330106, 20210105, source=NATIONAL)
        pieces = []
        sink = SINK(lambda context, data, size: pieces.append(ctypes.string_at(data, size)) or MORE)
        self.assertEqual(self.library.ujreg_tally_save(west, sink, None), OK)
        saved = b"".join(pieces)
        self.assertEqual(self.library.ujreg_tally_load(east, saved[:-1], len(saved) - 1), INVALID)
        self.assertEqual(self.library.ujreg_tally_persons(east), 2)
        self.assertEqual(self.library.ujreg_tally_load(east, saved, len(saved)), OK)
        self.assertEqual(self.library.ujreg_tally_persons(east), 3)
        totals, lines, conflicts = self.report(east, month=202103, has_previous_closing=1, previous_closing=2)
        self.assertEqual((totals.opening, totals.entered, totals.left, totals.closing), (2, 1, 1, 2))
        self.assertEqual((totals.broken, totals.several_sources), (0, 2))
        self.assertEqual(lines[BY_COUNTY, 330106].closing, 1)
        self.assertEqual(lines[BY_COUNTY, 330108].entered, 1)
        self.assertEqual(lines[BY_REASON, 11].left, 1)
        self.assertEqual(conflicts, [(2, [20210310, 0])])

    def test_registrations_of_the_life_cycle_are_taken_as_they_are(self):
        tally = self.tally()
        registration = Registration(size=sizeof(Registration), state=IN_SERVICE, area=330106, urban=YES,
                                    registered=Date.of(20210301))
        registration.person.key = b"N:1"
        self.assertEqual(self.library.ujreg_tally_add(tally, byref(registration), 0), OK)
        registration.state, registration.reason = EXITED, 24
        registration.deregistered = registration.handled = Date.of(20210318)
        self.assertEqual(self.library.ujreg_tally_add(tally, byref(registration), 0), OK)
        totals, lines, _ = self.report(tally, month=202103)
        self.assertEqual((totals.entered, totals.left, totals.closing), (1, 1, 0))
        self.assertEqual(lines[BY_REASON, 24].left, 1)

    def test_the_rate_is_exact_and_undefined_without_people(self):
        rate = Rate()
        self.assertEqual(self.library.ujreg_rate_compute(387, 9613, 1, 2, byref(rate)), OK)
        self.assertEqual((rate.scaled, rate.text), (387, b"3.87"))
        self.assertEqual(self.library.ujreg_rate_compute(2 ** 63 - 1, 2 ** 63 - 1, 2, 9, byref(rate)), OK)
        self.assertEqual((rate.text, rate.basis), (b"50.000000000", 2))
        self.assertEqual(self.library.ujreg_rate_compute(0, 0, 1, 2, byref(rate)), UNKNOWN)
        self.assertEqual(rate.text, b"")


if __name__ == "__main__":
    unittest.main()
