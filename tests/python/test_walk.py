# SPDX-License-Identifier: Apache-2.0
"""A walk through what asks for no record: numbers, areas, codes, working days, ages. By ctypes alone, from the headers."""
import ctypes
import unittest
from ctypes import (POINTER, byref, c_char, c_char_p, c_int32, c_size_t, c_uint32, c_uint64, c_uint8, c_void_p,
                    create_string_buffer, sizeof)

from test_registration import Date, Duty, PERSON_KEY_CAPACITY, Registration, Text, load
from test_statistics import numbers, structure

OK, END, INVALID, UNKNOWN = 0, 2, 3, 4
ERROR_ARGUMENT, ERROR_VERSION, ERROR_CAPACITY = -2, -3, -8
AAB301, AAC058, AJC00A, AAC004 = 1, 2, 3, 4  # tables
CITIZEN, CITIZEN_15, RESIDENCE_PERMIT, FOREIGN_RESIDENT, FOREIGN_RESIDENT_15, FOREIGN_SOCIAL, LETTER = range(1, 8)
MALE, FEMALE = 1, 2

Identity = structure(("kind", c_int32), ("problems", c_uint32), *numbers(c_int32, "area nationality"), ("birth", Date),
                     ("sex", c_int32), ("canonical_size", c_uint8), ("expected_check", c_char), ("letters", c_char * 4),
                     ("canonical", c_char * 76))
Area = structure(*numbers(c_int32, "code grade level first_year last_year successor_count overlay"), ("name", c_char_p))
Code = structure(*numbers(c_int32, "table status last_year overlay reserved"),
                 *numbers(c_char_p, "code name_zh name_en note"))
Day = structure(*numbers(c_int32, "workday kind local weekday reserved"), ("name", c_char_p))
Retirement = structure(*numbers(c_int32, "base delay_months statutory_months earliest_months"),
                       ("statutory_date", Date), ("earliest_date", Date))
DutyOptions = structure(*numbers(c_int32, "t1_from t1_workdays t2_counts t2_workdays t3_month t4_workdays t6_day t7_day "
                                          "filed_month"))


class Successor(ctypes.Structure):
    _fields_ = numbers(c_int32, "code year")


SIGNATURES = {
    "ujreg_identity_parse": [c_char_p, c_size_t, POINTER(Identity)],
    "ujreg_identity_age": [POINTER(Identity), POINTER(Date)],
    "ujreg_mask": [c_char_p, c_size_t, c_int32, c_char_p, c_size_t, POINTER(c_size_t)],
    "ujreg_person_key": [POINTER(Text), POINTER(Text), POINTER(Text), c_char_p, c_size_t, POINTER(c_size_t)],
    "ujreg_tables_free": [c_void_p],
    "ujreg_tables_load": [c_void_p, c_int32, c_char_p, c_size_t, POINTER(c_uint64)],
    "ujreg_area_find": [c_void_p, c_char_p, c_size_t, c_int32, POINTER(Area)],
    "ujreg_area_full_name": [c_void_p, c_int32, c_int32, c_char_p, c_size_t, POINTER(c_size_t)],
    "ujreg_area_successors": [c_void_p, c_int32, c_int32, POINTER(Successor), c_size_t, POINTER(c_size_t)],
    "ujreg_area_follow": [c_void_p, c_int32, c_int32, c_int32, POINTER(c_int32), c_size_t, POINTER(c_size_t)],
    "ujreg_code_find": [c_void_p, c_int32, c_char_p, c_size_t, c_int32, POINTER(Code)],
    "ujreg_code_count": [c_void_p, c_int32],
    "ujreg_code_at": [c_void_p, c_int32, c_uint32, POINTER(Code)],
    "ujreg_calendar_free": [c_void_p],
    "ujreg_calendar_load": [c_void_p, c_int32, c_char_p, c_size_t, POINTER(c_uint64)],
    "ujreg_calendar_knows": [c_void_p, c_int32],
    "ujreg_calendar_get_day": [c_void_p, POINTER(Date), POINTER(Day)],
    "ujreg_calendar_add_workdays": [c_void_p, POINTER(Date), c_int32, POINTER(Date)],
    "ujreg_calendar_count_workdays": [c_void_p, POINTER(Date), POINTER(Date), POINTER(c_int32)],
    "ujreg_retirement_age": [POINTER(Date), c_int32, POINTER(Retirement)],
    "ujreg_statistics_due": [c_void_p, c_int32, c_int32, POINTER(Date)],
}


class Walk(unittest.TestCase):
    def setUp(self):
        self.library = load()
        for name, arguments in SIGNATURES.items():
            getattr(self.library, name).argtypes = arguments
        for name in ("ujreg_area_grade_name", "ujreg_table_version", "ujreg_table_source", "ujreg_calendar_version"):
            getattr(self.library, name).restype = c_char_p

    def identity(self, text):
        identity = Identity()
        data = text.encode()
        return self.library.ujreg_identity_parse(data, len(data), byref(identity)), identity

    def text_of(self, function, *arguments):
        """The two calls of every text that is handed out: how much, then what."""
        needed = c_size_t()
        self.assertEqual(function(*arguments, None, 0, byref(needed)), ERROR_CAPACITY)
        buffer = create_string_buffer(needed.value + 1)
        self.assertEqual(function(*arguments, buffer, len(buffer), byref(needed)), OK)
        return buffer.value.decode()

    def area(self, code, year, tables=None):
        area = Area()
        status = self.library.ujreg_area_find(tables, code.encode(), len(code), year, byref(area))
        return status, self.library.ujreg_area_grade_name(area.grade).decode(), area

    def code(self, table, code, tables=None):
        found = Code()
        return self.library.ujreg_code_find(tables, table, code.encode(), len(code), 0, byref(found)), found

    def test_every_kind_of_number_is_understood(self):
        for text, kind, birth, sex in (
                ("11010519491231002X", CITIZEN, 19491231, FEMALE), ("110105491231002", CITIZEN_15, 19491231, FEMALE),
                ("830000199008081235", RESIDENCE_PERMIT, 19900808, MALE),
                ("911124198108030024", FOREIGN_RESIDENT, 19810803, FEMALE),
                ("CAN110081080310", FOREIGN_RESIDENT_15, 0, 0), ("USA000000123456789", FOREIGN_SOCIAL, 0, 0),
                ("E1234567", LETTER, 0, 0)):
            status, identity = self.identity(text)
            self.assertEqual((status, identity.kind, int(identity.birth), identity.sex), (OK, kind, birth, sex), text)
            self.assertEqual(len(identity.canonical), identity.canonical_size)
        self.assertEqual(self.identity("110105491231002")[1].canonical, b"11010519491231002X")
        status, identity = self.identity("110105194912310020")
        self.assertEqual((status, identity.expected_check, identity.canonical), (INVALID, b"X", b""))
        identity.size = 8
        self.assertEqual(self.library.ujreg_identity_parse(b"1", 1, byref(identity)), ERROR_VERSION)
        identity.size = 0
        self.assertEqual(self.library.ujreg_identity_parse(b"1", 1, byref(identity)), ERROR_ARGUMENT)

    def test_sixteen_is_reached_on_the_birthday(self):
        _, identity = self.identity("11010519491231002X")
        self.assertEqual(self.library.ujreg_identity_age(byref(identity), byref(Date.of(19651230))), 15)
        self.assertEqual(self.library.ujreg_identity_age(byref(identity), byref(Date.of(19651231))), 16)

    def test_one_person_has_one_key_and_is_shown_masked(self):
        key = create_string_buffer(PERSON_KEY_CAPACITY)
        keys = set()
        for number in ("11010519491231002X", "11010519491231002x", "110105491231002"):
            text = Text.of(number)
            self.assertEqual(self.library.ujreg_person_key(byref(text), None, None, key, len(key), None), OK)
            keys.add(key.value)
        self.assertEqual(keys, {b"N:11010519491231002X"})
        mask = self.library.ujreg_mask
        self.assertEqual(self.text_of(mask, b"11010519491231002X", 18, 1), "110105********002X")
        name = "张三".encode()
        self.assertEqual(self.text_of(mask, name, len(name), 2), "张*")

    def test_an_area_is_what_it_was_in_the_year(self):
        status, grade, area = self.area("330106", 2024)
        self.assertEqual((status, grade, area.name.decode()), (OK, "in-force", "西湖区"))
        self.assertEqual(self.text_of(self.library.ujreg_area_full_name, None, 330106, 2024), "浙江省杭州市西湖区")
        self.assertEqual([self.area("330103", year)[1] for year in (2020, 2021, 2022)],
                         ["in-force", "in-force", "abolished"])
        needed, successors, codes = c_size_t(), (Successor * 4)(), (c_int32 * 4)()
        self.assertEqual(self.library.ujreg_area_successors(None, 330103, 2020, successors, 4, byref(needed)), OK)
        self.assertIn((330105, 2021), [(one.code, one.year) for one in successors[:needed.value]])
        self.assertEqual(self.library.ujreg_area_follow(None, 330103, 2020, 0, codes, 4, byref(needed)), OK)
        self.assertIn(330105, codes[:needed.value])
        self.assertEqual([self.area(code, 2024)[:2] for code in ("339900", "339876", "990101", "33010", "三三〇一")],
                         [(OK, "practice"), (UNKNOWN, "unknown")] + 3 * [(INVALID, "impossible")])

    def test_codes_are_listed_and_the_old_ones_explained(self):
        listed, code = [], Code()
        while self.library.ujreg_code_at(None, AJC00A, len(listed), byref(code)) == OK:
            listed.append(code.code.decode())
        self.assertEqual(listed, "11 12 13 14 21 23 24 25 26 31 32 90".split())
        self.assertEqual(self.library.ujreg_code_count(None, AJC00A), len(listed))
        status, code = self.code(AJC00A, "22")
        self.assertEqual((status, code.name_zh.decode()), (UNKNOWN, "达到退休年龄"))
        self.assertEqual([self.code(AAC058, code)[0] for code in ("01", "1", "16")], [OK, UNKNOWN, OK])
        self.assertEqual([self.code(AAC004, code)[0] for code in "01293"], 4 * [OK] + [UNKNOWN])
        for table in (AAB301, AAC058, AJC00A, AAC004):
            self.assertTrue(self.library.ujreg_table_version(table) and self.library.ujreg_table_source(table))

    def test_tables_are_overlaid_at_run_time_or_stay_as_they_were(self):
        tables, line = c_void_p(), c_uint64()
        self.assertEqual(self.library.ujreg_tables_new(None, byref(tables)), OK)
        areas = "code\tname\n330171\t钱塘新区\n".encode()
        self.assertEqual(self.area("330171", 2024, tables)[1], "unknown")
        broken = areas + b"33017\tX\n"
        self.assertEqual(self.library.ujreg_tables_load(tables, AAB301, broken, len(broken), byref(line)), INVALID)
        self.assertEqual((line.value, self.area("330171", 2024, tables)[1]), (3, "unknown"))
        self.assertEqual(self.library.ujreg_tables_load(tables, AAB301, areas, len(areas), None), OK)
        status, grade, area = self.area("330171", 2024, tables)
        self.assertEqual((status, grade, area.overlay, area.name.decode()), (OK, "in-force", 1, "钱塘新区"))
        codes = "code\tname_zh\tstatus\n01\t居民身份证\twithdrawn\n77\t其他\t\n".encode()
        self.assertEqual(self.library.ujreg_tables_load(tables, AAC058, codes, len(codes), None), OK)
        self.assertEqual([self.code(AAC058, code, tables)[0] for code in ("01", "77")], [UNKNOWN, OK])
        self.assertEqual([self.code(AAC058, code)[0] for code in ("01", "77")], [OK, UNKNOWN])
        self.library.ujreg_tables_free(tables)

    def test_working_days_are_the_state_councils_and_a_later_year_is_unknown(self):
        due, count, day = Date(), c_int32(), Day()
        add = self.library.ujreg_calendar_add_workdays
        self.assertEqual(add(None, byref(Date.of(20200122)), 3, byref(due)), OK)
        self.assertEqual(int(due), 20200204)  # the Spring Festival of 2020 as it was extended
        self.assertEqual(self.library.ujreg_calendar_count_workdays(None, byref(Date.of(20200122)), byref(due),
                                                                    byref(count)), OK)
        self.assertEqual(count.value, 3)
        self.assertEqual(self.library.ujreg_calendar_get_day(None, byref(Date.of(20201010)), byref(day)), OK)
        self.assertEqual((day.workday, day.weekday), (1, 6))  # a make-up Saturday
        self.assertEqual(add(None, byref(Date.of(20261231)), 1, byref(due)), UNKNOWN)
        self.assertEqual(int(due), 0)
        calendar = c_void_p()
        self.assertEqual(self.library.ujreg_calendar_new(None, byref(calendar)), OK)
        paper = b"date\tkind\n2027-01-01\tholiday\n2027-10-01\tholiday\n"
        self.assertEqual(self.library.ujreg_calendar_load(calendar, 1, paper, len(paper), None), OK)
        self.assertEqual([self.library.ujreg_calendar_knows(one, 2027) for one in (None, calendar)], [0, 1])
        self.assertEqual(add(calendar, byref(Date.of(20261231)), 1, byref(due)), OK)
        self.assertEqual(int(due), 20270104)
        self.library.ujreg_calendar_free(calendar)

    def test_duties_are_read_as_the_options_say(self):
        registration = Registration(size=sizeof(Registration), state=4, applied=Date.of(20200803),
                                    accepted=Date.of(20200805), decided=Date.of(20200806), registered=Date.of(20200806))
        due = []
        for options in (None, DutyOptions(t1_from=1, t2_workdays=2, t3_month=1, t7_day=1)):
            duties = (Duty * 7)()
            duties[0].size = sizeof(Duty)
            self.assertEqual(self.library.ujreg_duties(None, byref(registration), byref(Date.of(20200807)),
                                                       byref(options) if options else None, duties, 7, None), OK)
            due.append([int(duties[at].due) for at in (0, 1, 2, 6)])
        self.assertEqual(due, [[20200806, 20200813, 20200930, 20201009], [20200810, 20200810, 20200906, 20201003]])
        self.assertEqual(self.library.ujreg_statistics_due(None, 202009, 0, byref(duties[0].due)), OK)
        self.assertEqual(int(duties[0].due), 20201009)

    def test_the_retirement_age_is_that_of_the_decision(self):
        for birth, base, years, months in ((19641231, 60, 60, 0), (19650101, 60, 60, 1), (19760901, 60, 63, 0),
                                           (19700131, 55, 55, 1), (19750228, 50, 50, 1), (19841101, 50, 55, 0)):
            retirement = Retirement()
            self.assertEqual(self.library.ujreg_retirement_age(byref(Date.of(birth)), base, byref(retirement)), OK)
            self.assertEqual(divmod(retirement.statutory_months, 12), (years, months), birth)
        self.assertEqual(int(retirement.earliest_date), 20361101)


if __name__ == "__main__":
    unittest.main()
