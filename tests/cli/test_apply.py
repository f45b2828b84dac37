# SPDX-License-Identifier: Apache-2.0
"""ujreg apply: a log of events; what is refused, by which rule and clause, and the registrations that come of it."""
import json
import os
import re
import unittest

from command import EXAMPLES, ROOT, Case, run
from registrations import csv, ndjson, number

APPLICANT = {"application": "A1", "area": "330106", "place": "household", "urban": "yes", "origin": "local"}
FACTS = {"pension": "no", "able": "yes", "willing": "yes", "out_of_work": "yes"}


def event(kind, date, person=1, **values):
    result = {"event": kind, "date": date, "aac002": number(person) if person else None, **values}
    return {name: value for name, value in result.items() if value is not None}


def record(date, reason="11", person=1, **values):
    return {"AAB301": "330106", "AAZ341": "C1", "AAC003": "欧阳晓晨", "AAC058": "01", "AAC044": number(person),
            "ADC210": date, "AJC00A": reason, "AAE011": "慕容静", "AAE036": date, **values}


def registered(person=1, **values):
    """Up to the registration on 2021-03-03."""
    return [event("apply", "20210301", person, **{**APPLICANT, **values}), event("accept", "20210302", person),
            event("approve", "20210303", person, **FACTS)]


def life(person=1):
    return registered(person, application=f"A{person}") + [
        event("contact", "20210304", person), event("exit-ground", "20210401", person, reason="11"),
        event("deregister", "20210402", person, **record("20210402", person=person)), event("notify", "20210402", person)]


class Apply(Case):
    def replay(self, events, *options, status=None):
        log = self.file("events.ndjson", events if isinstance(events, (str, bytes)) else ndjson(*events))
        after = self.folder / "after.ndjson"
        done = run("apply", "--today", "20211231", "--output", "ndjson", "--force", "--write", after, *options, log)
        if status is not None:
            self.assertEqual(done.status, status, done.out + done.err)
        registrations = [json.loads(line) for line in after.read_text(encoding="utf-8").splitlines()] if after.exists() else []
        return done, registrations

    def refused(self, events, *rules):
        """The last event is refused by these rules, and the registrations are as without it."""
        _, before = self.replay(events[:-1], status=0)
        done, after = self.replay(events, status=1)
        errors = [o for o in done.findings() if o["severity"] == "error"]
        self.assertEqual([o["rule"] for o in errors], list(rules))
        self.assertEqual({o["line"] for o in errors}, {len(events)})
        self.assertEqual(after, before)
        self.assertEqual(done.summary()["refused"], 1)
        return errors

    def test_one_person_from_application_to_exit(self):
        done, registrations = self.replay(life(), status=0)
        self.assertEqual(len(registrations), 1)
        one = registrations[0]
        self.assertEqual({name: one[name] for name in ("state", "registered", "reason", "deregistered", "exit_notified", "birth",
                                                        "sex", "application", "cycles")},
                         {"state": "exited", "registered": "20210303", "reason": "11", "deregistered": "20210402",
                          "exit_notified": "20210402", "birth": "19900101", "sex": "1", "application": "A1", "cycles": "1"})
        self.assertEqual(one["person"], "N:" + number(1))
        self.assertEqual(done.summary()["applied"], 7)

    def test_events_may_name_the_application_instead_of_the_person(self):
        events = [event("apply", "20210301", **APPLICANT), event("accept", "20210302", None, application="A1"),
                  event("approve", "20210303", None, application="A1", **FACTS)]
        self.assertEqual(self.replay(events, status=0)[1][0]["state"], "registered")

    def test_a_former_registration_is_kept_when_the_person_applies_again(self):
        events = life() + [event("apply", "20210501", **{**APPLICANT, "application": "A2"})]
        former, present = self.replay(events, status=0)[1]
        self.assertEqual((former["state"], former["cycles"], present["state"], present["cycles"]), ("exited", "1", "applied", "2"))
        self.assertEqual((present["previous_reason"], present["previous_application"]), ("11", "A1"))

    def test_a_log_can_be_gone_on_with(self):
        before = self.file("before.csv", "")
        self.replay(life()[:4], "--write", before, status=0)
        whole = self.replay(life(), status=0)[1]
        self.assertEqual(self.replay(life()[4:], "--registrations", before, status=0)[1], whole)

    def test_csv_and_ndjson_hold_the_same(self):
        rows = self.replay(life(), status=0)[1]
        table = self.folder / "after.csv"
        self.replay(life(), "--write", table, status=0)
        self.assertEqual(self.replay("", "--registrations", table)[0].status, 3)  # an empty log is no log
        again = self.replay([event("notify", "20210403")], "--registrations", table, status=0)[1]
        self.assertEqual({**again[0], "last_event": "20210402"}, rows[0])

    def test_what_the_notice_forbids_is_refused_with_its_clause(self):
        errors = self.refused(life()[:2] + [event("request-evidence", "20210302", evidence="graduation-certificate")],
                              "state.forbidden-evidence")
        self.assertIn("毕业证书", errors[0]["message"])
        self.refused(life()[:2] + [event("refuse", "20210302", ground="not-insured")], "state.forbidden-ground")
        log = self.file("a.ndjson", ndjson(*life()[:2], event("refuse", "20210302", ground="not-insured")))
        done = run("apply", "--today", "20211231", "--lang", "zh", log)
        self.assertIn("a.ndjson:3: error state.forbidden-ground: ", done.out)
        self.assertIn("[N(二)]", done.out)
        self.assertIn("被拒绝 1", done.out)

    def test_an_event_out_of_order_or_of_tomorrow(self):
        self.refused(registered() + [event("contact", "20210302")], "state.date-order")
        self.refused(registered() + [event("contact", "20220101")], "state.date-future")
        self.refused(registered() + [event("contact", None)], "state.date")

    def test_an_event_for_another_person(self):
        self.refused(registered() + [event("contact", "20210304", 2, application="A1")], "state.person")
        self.refused(registered() + [event("contact", "20210304", 2)], "state.not-allowed")
        self.refused(registered() + [event("contact", "20210304", None)], "state.person-missing")
        self.refused(registered() + [event("contact", "20210304", None, application="A9")], "reader.application-unknown")
        exit_of_another = {**event("deregister", "20210402", None, application="A1"), "person": "N:" + number(1),
                           **record("20210402", person=2, AAC002=number(2))}
        self.refused(life()[:5] + [exit_of_another], "state.record-person")

    def test_an_application_number_that_has_passed_is_nobodys(self):
        again = life() + [event("apply", "20210501", **{**APPLICANT, "application": "A2"})]
        self.refused(again + [event("upload-acknowledged", "20210502", None, application="A1")], "reader.application-unknown")

    def test_a_deregistration_record_with_errors(self):
        wrong = {**life()[5], "AJC00A": "22"}
        self.refused(life()[:5] + [wrong], "AJC00A.code")
        self.refused(life()[:5] + [event("deregister", "20210402")], "state.record-missing")

    def test_events_that_are_none(self):
        for line, rule in (('{"event":"resign","date":"20210301"}', "reader.value"),
                           ('{"event":', "reader.json-syntax"), ('{"event":"notify","event":"notify"}', "reader.name-doubled"),
                           ('{"event":"notify","date":"20210230"}', "reader.value")):
            done, _ = self.replay(line + "\n" + ndjson(*life()), status=1)
            self.assertEqual([o["rule"] for o in done.findings()], [rule])
            self.assertEqual((done.summary()["not_understood"], done.summary()["applied"]), (1, 7))
        done, _ = self.replay(ndjson(*life()) + "[]\n", status=1)
        self.assertEqual([o["rule"] for o in done.findings()], ["reader.json-no-object"])
        done, _ = self.replay(ndjson({"date": "20210301", "aac002": number(1)}), status=1)
        self.assertEqual([o["rule"] for o in done.findings()], ["state.event-unknown"])

    def test_a_log_may_be_one_json_array(self):
        array = "[" + ",\n".join(ndjson(*life()).split("\n")[:-1]) + "]"
        for text in (array, '{"code": 0, "data": ' + array + "}"):
            done, registrations = self.replay(text)
            self.assertEqual((done.summary()["applied"], registrations[0]["state"]), (7, "exited"))

    def test_a_log_that_breaks_off_is_not_read_to_its_end(self):
        done, _ = self.replay("event,date,aac002\napply,20210301," + number(1) + "\naccept,2021", status=3)
        self.assertIn("reader.cut-off", [o["rule"] for o in done.findings()])

    def test_a_log_may_be_csv_and_chinese(self):
        rows = [{"事件": "申请", "日期": "20210301", "社会保障号码": number(1), "申请编号": "A1", "登记地行政区划代码": "330106",
                 "登记地类型": "常住地"}, {"事件": "受理", "日期": "20210302", "社会保障号码": number(1)}]
        log = self.file("a.csv", csv(*rows).encode("gbk"))
        done = run("apply", "--today", "20211231", "--output", "ndjson", log)
        self.assertEqual((done.status, done.summary()["applied"]), (0, 2), done.out)

    def test_nothing_personal_is_told_unless_asked_for(self):
        for events in (life()[:5] + [{**life()[5], "AAC003": "欧阳 晓晨"}], registered() + [event("contact", "20210304", 2)]):
            for output in ("text", "csv", "ndjson"):
                done = run("apply", "--today", "20211231", "--output", output, self.file("a.ndjson", ndjson(*events)))
                for secret in (number(1), number(2), "晓晨", "慕容静"):
                    self.assertNotIn(secret, done.out + done.err)

    def test_the_file_that_is_written_is_there_whole_or_not_at_all(self):
        broken = self.file("broken.csv", "a,b\n1,2\n")
        done, registrations = self.replay(life(), "--registrations", broken)
        self.assertEqual((done.status, registrations), (3, []))
        done, registrations = self.replay(life(), "--today", "20211231", str(self.folder / "none.ndjson"))
        self.assertEqual((done.status, registrations), (3, []))
        self.assertEqual(sorted(os.listdir(self.folder)), ["broken.csv", "events.ndjson"])

    def test_registrations_may_go_to_standard_output_and_the_rest_then_does_not(self):
        log = self.file("a.ndjson", ndjson(*life(), event("contact", "20210301")))
        done = run("apply", "--today", "20211231", "--write", "-", log)
        self.assertEqual(done.status, 1)
        self.assertEqual([o["state"] for o in done.objects()], ["exited"])
        self.assertIn("state.date-order", done.err)
        self.assertIn("refused 1", done.err)

    def test_a_registration_that_is_not_understood_stops_it_all(self):
        before = self.file("before.csv", "aac002,area,registered\n" + number(1) + ",330106,20210230\n")
        done, registrations = self.replay(life(), "--registrations", before)
        self.assertEqual((done.status, registrations), (3, []))

    def test_wrong_usage(self):
        log = self.file("a.ndjson", ndjson(*life()))
        for options in (["--write-format", "xml"], ["--today", "20210230"], ["--max-findings", "x"], ["--format", "xml"],
                        ["--profile", "x"]):
            self.assertEqual(run("apply", *options, log).status, 2, options)
        self.assertEqual(run("apply").status, 2)
        self.assertEqual(run("apply", "--today", "20211231", "-", "-", stdin=ndjson(*life()).encode()).status, 2)


class Schemas(unittest.TestCase):
    """The schemas of docs/reference are those of the samples. As much of JSON Schema as they use."""

    def faults(self, schema, row):
        for name in schema.get("required", []):
            if name not in row:
                yield f"{name} is missing"
        for name, value in row.items():
            rule = schema["properties"].get(name)
            if rule is None:
                yield f"{name} is unknown"
            elif not isinstance(value, str) or value not in rule.get("enum", [value]) or \
                    not re.search(rule.get("pattern", ""), value):
                yield f"{name}: {value!r}"

    def check(self, of, file, wrong):
        schema = json.loads((ROOT / "docs" / "reference" / f"{of}.schema.json").read_text(encoding="utf-8"))
        lines = (EXAMPLES / file).read_text(encoding="utf-8").splitlines()
        found = [fault for line in lines for fault in self.faults(schema, json.loads(line))]
        self.assertEqual(found, wrong)

    def test_registrations_that_were_written_are_of_the_schema(self):
        self.check("registration", "registrations.ndjson", [])

    def test_events_are_of_the_schema_but_for_the_one_that_does_not_exist(self):
        self.check("event", "events.ndjson", ["event: 'resign'"])


if __name__ == "__main__":
    unittest.main()
