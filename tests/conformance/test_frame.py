#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The frame tells a wrong answer, and an exception that does not apply; what surrounds a case does not hide its fault."""
import unittest

import frame
import json_suite
import xml_suite

RIGHT = frame.Answer(["record AAB301=31 AAE013=", "finding reader.json-key-unknown note 0", "end"])
REFUSED = frame.Answer(["malformed", "finding reader.json-syntax error 0", "finding reader.nul error 0", "end"])


def question(case, judge, way="whole"):
    return frame.Question("suite", way, case, frame.JSON, frame.UTF8, b"", judge)


def exception(case="*", happens="read without an error", count=1):
    return frame.Exception_("suite", "*", case, happens, count, "why")


class Judging(unittest.TestCase):
    def wrong(self, questions, answers, *exceptions):
        return frame.judge(questions, answers, exceptions)[1]

    def test_a_record_is_compared_without_its_empty_items(self):
        self.assertIsNone(frame.must_read([{"AAB301": "1"}])(RIGHT))
        self.assertEqual(frame.must_read([{"AAB301": "2"}])(RIGHT), "read as something else")
        self.assertEqual(frame.must_read([])(RIGHT), "read as something else")

    def test_a_refusal_names_what_was_not_expected(self):
        self.assertEqual(frame.must_read([])(REFUSED), "refused: json-syntax, nul")
        self.assertEqual(frame.only_refused_for("nul")(REFUSED), "refused: json-syntax")
        self.assertIsNone(frame.must_refuse(REFUSED))

    def test_a_note_is_no_refusal(self):
        self.assertEqual(frame.must_refuse(RIGHT), "read without an error")

    def test_a_wrong_answer_fails_without_an_exception_for_just_that(self):
        questions = [question("n_a", frame.must_refuse)]
        self.assertEqual(self.wrong(questions, [RIGHT]), ["suite whole n_a: read without an error"])
        self.assertEqual(self.wrong(questions, [RIGHT], exception()), [])
        self.assertEqual(len(self.wrong(questions, [RIGHT], exception("n_b"))), 2)
        self.assertEqual(len(self.wrong(questions, [RIGHT], exception(happens="refused: nul"))), 2)

    def test_an_exception_that_no_longer_applies_fails(self):
        questions = [question("n_a", frame.must_refuse)]
        self.assertEqual(len(self.wrong(questions, [REFUSED], exception())), 1)
        self.assertEqual(len(self.wrong(questions, [RIGHT], exception(count=2))), 1)
        self.assertEqual(len(self.wrong(questions * 2, [RIGHT, RIGHT], exception())), 1)

    def test_an_exception_of_a_suite_that_was_not_fetched_is_left_alone(self):
        self.assertEqual(self.wrong([], [], exception()), [])

    def test_where_the_standard_leaves_the_choice_any_answer_will_do_but_not_two(self):
        self.assertEqual(self.wrong([question("i_a", None)], [REFUSED]), [])
        two = frame.Answer(["end", "cut"])
        self.assertEqual(self.wrong([question("i_a", None)], [two]), ["suite whole i_a: read otherwise byte by byte"])


class Dividing(unittest.TestCase):
    def test_the_root_is_found_between_what_surrounds_it(self):
        self.assertEqual(xml_suite.divide(True, b"<?xml version='1.0'?><!--<a>--><a b='>'><a/></a><?c?>"),
                         (b"<?xml version='1.0'?><!--<a>-->", b"<a b='>'><a/></a>", b"<?c?>"))
        self.assertEqual(xml_suite.divide(False, b"<a/><b/>"), (b"", b"<a/>", b"<b/>"))

    def test_a_fault_before_the_root_stays_before_it(self):
        self.assertEqual(xml_suite.divide(False, b"<![CDATA[]]><a/>"), (b"<![CDATA[]]>", b"<a/>", b""))

    def test_a_doctype_goes_where_it_can_be_spared(self):
        self.assertEqual(xml_suite.divide(True, b"<!DOCTYPE a><a>b</a>"), (b"", b"<a>b</a>", b""))
        self.assertEqual(xml_suite.divide(False, b"<!DOCTYPE a><a>b</a"), (b"", b"<a>b</a", b""))
        self.assertIsNone(xml_suite.divide(True, b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"))
        self.assertIsNone(xml_suite.divide(False, b"<!DOCTYPE a [<!ENTITY>]><a/>"))

    def test_an_array_of_one_string_gives_that_string(self):
        self.assertEqual(json_suite.item("y", b'[ "\\u0041" ]')[0], b'"\\u0041"')
        self.assertEqual(json_suite.item("n", b'["a"b]')[0], b'"a"b')
        self.assertIsNone(json_suite.item("n", b'[1'))


if __name__ == "__main__":
    unittest.main()
