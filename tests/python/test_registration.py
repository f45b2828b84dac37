# SPDX-License-Identifier: Apache-2.0
"""One person from application to exit over the shared library, by ctypes alone: what a binding has to do.

The library is the one that the environment variable UJREG_LIBRARY names, else the loader's libujreg.so.1.
"""
import ctypes
import os
import unittest
from ctypes import POINTER, byref, c_char, c_char_p, c_int16, c_int32, c_size_t, c_uint32, c_uint8, c_void_p, sizeof

OK, REFUSED, ERROR_VERSION = 0, 7, -3
PERSON_KEY_CAPACITY = 96
CHINESE = 1


class Date(ctypes.Structure):
    _fields_ = [("year", c_int16), ("month", c_uint8), ("day", c_uint8)]

    @classmethod
    def of(cls, number):
        return cls(number // 10000, number // 100 % 100, number % 100)

    def __int__(self):
        return self.year * 10000 + self.month * 100 + self.day


class Text(ctypes.Structure):
    _fields_ = [("data", c_char_p), ("size", c_size_t)]

    @classmethod
    def of(cls, text):
        data = text.encode("utf-8")
        return cls(data, len(data))


class Person(ctypes.Structure):
    _fields_ = [("key", c_char * PERSON_KEY_CAPACITY), ("birth", Date)] + [
        (name, c_int32) for name in ("sex", "pension", "able", "willing", "out_of_work")]


class Registration(ctypes.Structure):
    _fields_ = [
        ("size", c_uint32), ("state", c_int32), ("flags", c_uint32), ("origin", c_int32), ("person", Person),
        ("area", c_int32), ("place", c_int32), ("urban", c_int32), ("served", c_int32), ("application", c_char * 40),
        ("verification", c_int32), ("refusal_ground", c_int32), ("applied", Date), ("accepted", Date),
        ("decided", Date), ("audit_uploaded", Date), ("registered", Date), ("first_attempt", Date),
        ("first_contact", Date), ("last_contact", Date), ("last_follow_up", Date), ("failed_since", Date),
        ("last_failed", Date), ("failed_contacts", c_int32), ("refused_services", c_int32), ("review_since", Date),
        ("review_reason", c_int32), ("review_automatic", c_int32), ("exit_verification", c_int32),
        ("reason", c_int32), ("exit_area", c_int32), ("deregistered", Date), ("handled", Date),
        ("exit_notified", Date), ("exit_uploaded", Date), ("ineligible_since", Date), ("last_event", Date),
        ("cycles", c_int32), ("previous_reason", c_int32), ("previous_registered", Date),
        ("previous_deregistered", Date), ("previous_handled", Date), ("previous_ineligible", Date),
        ("previous_area", c_int32), ("previous_urban", c_int32), ("previous_application", c_char * 40)]


class Event(ctypes.Structure):
    _fields_ = [
        ("size", c_uint32), ("kind", c_int32), ("date", Date), ("person", Person), ("urban", c_int32),
        ("area", c_int32), ("place", c_int32), ("origin", c_int32), ("served", c_int32), ("application", c_char * 40),
        ("active_elsewhere", c_int32), ("loaded_before", c_int32), ("target", c_int32), ("registered", Date),
        ("last_contact", Date), ("verification", c_int32), ("evidence", c_int32), ("ground", c_int32),
        ("reason", c_int32), ("unanswered", c_int32), ("record", c_void_p), ("deregistration", c_void_p)]


class Record(ctypes.Structure):
    ITEMS = ("aab301", "aaz341", "aac003", "aac002", "aac058", "aac044", "adc210", "ajc00a", "aae011", "aae036",
             "aae013", "aac004")
    _fields_ = [("size", c_uint32), ("reserved", c_int32)] + [(item, Text) for item in ITEMS]


class ProfileOptions(ctypes.Structure):
    _fields_ = [("size", c_uint32), ("rules", c_int32), ("today", Date), ("length_unit", c_int32),
                ("upload_area", c_int32), ("severity_count", c_uint32), ("severities", c_void_p),
                ("tables", c_void_p)]


class Finding(ctypes.Structure):
    _fields_ = [("size", c_uint32), ("rule", c_int32), ("field", c_int32), ("severity", c_int32),
                ("record", ctypes.c_uint64), ("line", ctypes.c_uint64), ("offset", ctypes.c_uint64),
                ("length", ctypes.c_uint64), ("value", Text), ("detail", Text), ("numbers", ctypes.c_int64 * 4)]


class RuleInfo(ctypes.Structure):
    _fields_ = [("size", c_uint32)] + [(name, c_int32) for name in ("rule", "field", "severity", "annex", "reserved")
                                       ] + [(name, c_char_p) for name in ("name", "clause", "title_zh", "title_en")]


class Duty(ctypes.Structure):
    _fields_ = [("size", c_uint32), ("duty", c_int32), ("state", c_int32), ("late", c_int32), ("since", Date),
                ("due", Date), ("done", Date), ("days", c_int32), ("month", c_int32), ("clause", c_char_p)]


def load():
    library = ctypes.CDLL(os.environ.get("UJREG_LIBRARY", "libujreg.so.1"))
    library.ujreg_identity_check_character.restype = c_char
    library.ujreg_findings_count.restype = c_size_t
    library.ujreg_findings_count.argtypes = [c_void_p]
    library.ujreg_findings_get.argtypes = [c_void_p, c_size_t, POINTER(Finding)]
    library.ujreg_findings_clear.argtypes = [c_void_p]
    library.ujreg_findings_free.argtypes = [c_void_p]
    library.ujreg_profile_free.argtypes = [c_void_p]
    library.ujreg_life_cycle_find.argtypes = [c_int32, c_char_p, c_size_t]
    library.ujreg_registration_apply.argtypes = [c_void_p, POINTER(Registration), POINTER(Event), c_void_p]
    library.ujreg_duties.argtypes = [c_void_p, POINTER(Registration), POINTER(Date), c_void_p, POINTER(Duty), c_size_t,
                                     c_void_p]
    return library


class LifeOfARegistration(unittest.TestCase):
    # Lists of the life cycle have numbers that never change (registration_numbers.h).
    STATE, EVENT, PLACE, FACT, DUTY_STATE = 1, 2, 5, 6, 12

    def setUp(self):
        self.library = load()
        self.profile, self.findings = c_void_p(), c_void_p()
        options = ProfileOptions(size=sizeof(ProfileOptions), today=Date.of(20201231))
        self.assertEqual(OK, self.library.ujreg_profile_new(None, byref(options), byref(self.profile)))
        self.assertEqual(OK, self.library.ujreg_findings_new(None, byref(self.findings)))
        digits = b"33010619900101101"
        self.number = (digits + self.library.ujreg_identity_check_character(digits)).decode()
        self.registration = Registration(size=sizeof(Registration))

    def tearDown(self):
        self.library.ujreg_findings_free(self.findings)
        self.library.ujreg_profile_free(self.profile)

    def named(self, number_of_list, name):
        number = self.library.ujreg_life_cycle_find(number_of_list, name.encode(), len(name))
        self.assertGreaterEqual(number, 0, name)
        return number

    def key(self):
        buffer = ctypes.create_string_buffer(PERSON_KEY_CAPACITY)
        number, none = Text.of(self.number), Text()
        self.assertEqual(OK, self.library.ujreg_person_key(byref(number), byref(none), byref(none), buffer,
                                                           c_size_t(PERSON_KEY_CAPACITY), None))
        return buffer.value

    def record(self, day, reason):
        values = {"aab301": "330106", "aaz341": "ZX202009010001", "aac003": "李明", "aac002": self.number,
                  "aac058": "01", "aac044": self.number, "adc210": str(day), "ajc00a": reason, "aae011": "王芳",
                  "aae036": str(day)}
        return Record(size=sizeof(Record), **{item: Text.of(value) for item, value in values.items()})

    def happen(self, day, name, expected=OK, **members):
        event = Event(size=sizeof(Event), kind=self.named(self.EVENT, name), date=Date.of(day))
        for member, value in members.items():
            setattr(event.person if hasattr(event.person, member) else event, member, value)
        before = bytes(self.registration)
        self.library.ujreg_findings_clear(self.findings)
        status = self.library.ujreg_registration_apply(self.profile, byref(self.registration), byref(event),
                                                       self.findings)
        self.assertEqual(expected, status, f"{name}: {self.told()}")
        if expected != OK:
            self.assertEqual(before, bytes(self.registration))

    def told(self):
        """(rule, clause, message) of every finding."""
        result = []
        for index in range(self.library.ujreg_findings_count(self.findings)):
            finding, info = Finding(size=sizeof(Finding)), RuleInfo(size=sizeof(RuleInfo))
            message = ctypes.create_string_buffer(1024)
            self.library.ujreg_findings_get(self.findings, index, byref(finding))
            self.library.ujreg_rule_get(finding.rule, byref(info))
            self.library.ujreg_finding_message(byref(finding), CHINESE, message, c_size_t(1024), None)
            result.append((info.name.decode(), info.clause.decode(), message.value.decode()))
        return result

    def assert_state(self, name):
        self.assertEqual(self.named(self.STATE, name), self.registration.state)

    def duty_states(self, day):
        duties = (Duty * 7)()
        duties[0].size = sizeof(Duty)
        self.assertEqual(OK, self.library.ujreg_duties(None, byref(self.registration), byref(Date.of(day)), None, duties,
                                                       7, None))
        return [duty.state for duty in duties], [int(duty.due) for duty in duties]

    def test_from_application_to_exit(self):
        yes, no = self.named(self.FACT, "yes"), self.named(self.FACT, "no")
        done, opened, overdue = (self.named(self.DUTY_STATE, name) for name in ("done", "open", "overdue"))

        self.happen(20200803, "apply", key=self.key(), area=330106, place=self.named(self.PLACE, "residence"))
        self.assert_state("applied")
        self.assertEqual(20200806, self.duty_states(20200803)[1][0])
        self.happen(20200804, "accept")

        self.happen(20200804, "request-evidence", REFUSED, evidence=13)
        (rule, clause, message), = self.told()
        self.assertEqual(("state.forbidden-evidence", "N(二)"), (rule, clause))
        self.assertIn("毕业证书", message)
        self.happen(20200804, "refuse", REFUSED, ground=12)
        self.assertEqual("state.forbidden-ground", self.told()[0][0])

        self.happen(20200805, "verify", verification=1)
        self.happen(20200806, "approve", birth=Date.of(19900101), pension=no, able=yes, willing=yes, out_of_work=yes,
                    urban=yes)
        self.assert_state("registered")
        states, due = self.duty_states(20200814)
        self.assertEqual([done, overdue, opened], states[:3])
        self.assertEqual([20200806, 20200813, 20200930], due[:3])
        self.happen(20200806, "audit-acknowledged")
        self.happen(20200810, "contact")
        self.assert_state("in-service")
        self.assertEqual(done, self.duty_states(20200814)[0][1])

        for day in (20200820, 20200821, 20200822):
            self.happen(day, "service-refused")
        self.assert_state("exit-review")
        record = self.record(20200824, "31")
        self.happen(20200824, "deregister", REFUSED, record=ctypes.addressof(record))
        self.assertIn("state.exit-verification", [rule for rule, _, _ in self.told()])
        self.happen(20200824, "ground-not-confirmed")

        self.happen(20200901, "exit-ground", reason=11)
        self.happen(20200902, "apply", REFUSED, key=self.key(), area=330106, place=1)
        self.assertEqual("state.active-registration", self.told()[0][0])
        record = self.record(20200902, "11")
        self.happen(20200902, "deregister", record=ctypes.addressof(record))
        self.assert_state("exited")
        self.assertEqual((11, 330106, 20200902),
                         (self.registration.reason, self.registration.exit_area, int(self.registration.handled)))
        self.happen(20200902, "notify")
        self.happen(20200902, "upload-acknowledged")
        states, _ = self.duty_states(20200903)
        self.assertEqual([done, done], [states[3], states[5]])

    def test_a_struct_of_another_version_is_told(self):
        self.registration.size += 4
        self.happen(20200803, "apply", ERROR_VERSION, key=self.key(), area=330106, place=1)


if __name__ == "__main__":
    unittest.main()
