# SPDX-License-Identifier: Apache-2.0
"""One person from application to exit over the shared library, by ctypes alone: what a binding has to do."""
import ctypes
import unittest
from ctypes import byref

from declared import *


class LifeOfARegistration(unittest.TestCase):
    STATE, EVENT, PLACE = UJREG_LIST_STATE, UJREG_LIST_EVENT, UJREG_LIST_PLACE
    FACT, DUTY_STATE = UJREG_LIST_FACT, UJREG_LIST_DUTY_STATE

    def setUp(self):
        self.profile, self.findings = handle(ujreg_profile), handle(ujreg_findings)
        options = new(ujreg_profile_options, today=date(20201231))
        self.assertEqual(UJREG_OK, library.ujreg_profile_new(None, options, byref(self.profile)))
        self.assertEqual(UJREG_OK, library.ujreg_findings_new(None, byref(self.findings)))
        digits = b"33010619900101101"
        self.number = (digits + library.ujreg_identity_check_character(digits)).decode()
        self.registration = new(ujreg_registration)

    def tearDown(self):
        library.ujreg_findings_free(self.findings)
        library.ujreg_profile_free(self.profile)

    def named(self, number_of_list, name):
        number = library.ujreg_life_cycle_find(number_of_list, name.encode(), len(name))
        self.assertGreaterEqual(number, 0, name)
        return number

    def key(self):
        buffer = ctypes.create_string_buffer(UJREG_PERSON_KEY_CAPACITY)
        number, none = text(self.number), ujreg_text()
        self.assertEqual(UJREG_OK, library.ujreg_person_key(number, none, none, buffer, len(buffer), None))
        return buffer.value

    def record(self, day, reason):
        values = {"aab301": "330106", "aaz341": "ZX202009010001", "aac003": "李明", "aac002": self.number,
                  "aac058": "01", "aac044": self.number, "adc210": str(day), "ajc00a": reason, "aae011": "王芳",
                  "aae036": str(day)}
        return new(ujreg_record, **{item: text(value) for item, value in values.items()})

    def happen(self, day, name, expected=UJREG_OK, **members):
        event = new(ujreg_event, kind=self.named(self.EVENT, name), date=date(day))
        for member, value in members.items():
            setattr(event.person if hasattr(event.person, member) else event, member, value)
        before = bytes(self.registration)
        library.ujreg_findings_clear(self.findings)
        status = library.ujreg_registration_apply(self.profile, self.registration, event, self.findings)
        self.assertEqual(expected, status, f"{name}: {self.told()}")
        if expected != UJREG_OK:
            self.assertEqual(before, bytes(self.registration))

    def told(self):
        """(rule, clause, message) of every finding."""
        result = []
        for index in range(library.ujreg_findings_count(self.findings)):
            finding, info = new(ujreg_finding), new(ujreg_rule_info)
            message = ctypes.create_string_buffer(1024)
            library.ujreg_findings_get(self.findings, index, finding)
            library.ujreg_rule_get(finding.rule, info)
            library.ujreg_finding_message(finding, UJREG_LANGUAGE_ZH, message, len(message), None)
            result.append((info.name.decode(), info.clause.decode(), message.value.decode()))
        return result

    def assert_state(self, name):
        self.assertEqual(self.named(self.STATE, name), self.registration.state)

    def duty_states(self, day):
        duties = (ujreg_duty * 7)()
        duties[0].size = ctypes.sizeof(ujreg_duty)
        self.assertEqual(UJREG_OK, library.ujreg_duties(None, self.registration, date(day), None, duties, 7, None))
        return [duty.state for duty in duties], [number_of(duty.due) for duty in duties]

    def test_from_application_to_exit(self):
        yes, no = self.named(self.FACT, "yes"), self.named(self.FACT, "no")
        done, opened, overdue = (self.named(self.DUTY_STATE, name) for name in ("done", "open", "overdue"))

        self.happen(20200803, "apply", key=self.key(), area=330106, place=self.named(self.PLACE, "residence"))
        self.assert_state("applied")
        self.assertEqual(20200806, self.duty_states(20200803)[1][0])
        self.happen(20200804, "accept")

        self.happen(20200804, "request-evidence", UJREG_REFUSED, evidence=13)
        (rule, clause, message), = self.told()
        self.assertEqual(("state.forbidden-evidence", "N(二)"), (rule, clause))
        self.assertIn("毕业证书", message)
        self.happen(20200804, "refuse", UJREG_REFUSED, ground=12)
        self.assertEqual("state.forbidden-ground", self.told()[0][0])

        self.happen(20200805, "verify", verification=1)
        self.happen(20200806, "approve", birth=date(19900101), pension=no, able=yes, willing=yes, out_of_work=yes,
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
        self.happen(20200824, "deregister", UJREG_REFUSED, record=ctypes.pointer(record))
        self.assertIn("state.exit-verification", [rule for rule, _, _ in self.told()])
        self.happen(20200824, "ground-not-confirmed")

        self.happen(20200901, "exit-ground", reason=11)
        self.happen(20200902, "apply", UJREG_REFUSED, key=self.key(), area=330106, place=1)
        self.assertEqual("state.active-registration", self.told()[0][0])
        record = self.record(20200902, "11")
        self.happen(20200902, "deregister", record=ctypes.pointer(record))
        self.assert_state("exited")
        self.assertEqual((11, 330106, 20200902),
                         (self.registration.reason, self.registration.exit_area, number_of(self.registration.handled)))
        self.happen(20200902, "notify")
        self.happen(20200902, "upload-acknowledged")
        states, _ = self.duty_states(20200903)
        self.assertEqual([done, done], [states[3], states[5]])

    def test_a_struct_of_another_version_is_told(self):
        self.registration.size += 4
        self.happen(20200803, "apply", UJREG_ERROR_VERSION, key=self.key(), area=330106, place=1)


if __name__ == "__main__":
    unittest.main()
