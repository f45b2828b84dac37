# SPDX-License-Identifier: Apache-2.0
"""ujreg id, area, code, rules, version."""
import json
import unittest

from command import NUMBER, Case, run


def check_character(digits):
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return "10X98765432"[sum(int(d) * w for d, w in zip(digits, weights)) % 11]


def number(area, birth, sequence):
    return area + birth + sequence + check_character(area + birth + sequence)


class Id(Case):
    def one(self, text, *arguments):
        done = run("id", "--today", "20251231", "--output", "ndjson", *arguments, "--", text)
        return done.status, done.objects()[0]

    def test_a_citizen_of_a_county_that_was_abolished(self):
        status, facts = self.one(number("330103", "19800229", "123"))
        self.assertEqual(status, 0)
        self.assertEqual((facts["kind"], facts["birth"], facts["age"], facts["sex"]),
                         ("citizen", "19800229", 45, "male"))
        self.assertEqual(facts["area"], {"code": "330103", "name": "浙江省杭州市下城区"})
        self.assertEqual(facts["areas_today"], [{"code": "330105", "name": "浙江省杭州市拱墅区"}])
        self.assertEqual(facts["findings"], [])

    def test_every_kind_of_number(self):
        kinds = {NUMBER: "citizen", "110105491231002": "citizen-15",
                 number("810000", "19900101", "002"): "residence-permit",
                 number("830000", "19900101", "001"): "residence-permit",
                 "911124198108030024": "foreign-resident", "CAN110081080310": "foreign-resident-15"}
        for text, kind in kinds.items():
            status, facts = self.one(text)
            self.assertEqual((status, facts["kind"]), (0, kind), text)
            self.assertTrue(facts["usable"])

    def test_what_is_wrong_is_said_by_the_rules(self):
        for text, rule in (("110105194912310021", "AAC002.check-digit"), ("1234", "AAC002.length"),
                           ("", "AAC002.required"), ("3.30106E+17", "AAC002.length"),
                           ("11010519491231002O", "AAC002.check-digit"),
                           (number("110105", "20230229", "002"), "AAC002.birth-date"),
                           (number("110105", "20260101", "002"), "AAC002.birth-future")):
            status, facts = self.one(text)
            self.assertEqual((status, facts["usable"]), (1, False), text)
            self.assertIn(rule, [finding["rule"] for finding in facts["findings"]], text)

    def test_an_old_number_is_turned_into_the_new_one(self):
        status, facts = self.one("110105491231002", "--show-values")
        self.assertEqual(facts["canonical"], NUMBER)

    def test_the_number_is_masked_unless_asked_for(self):
        for arguments in ([], ["--output", "ndjson"], ["--lang", "zh"]):
            for text in (NUMBER, NUMBER[:-1] + "1", "110105491231002"):
                done = run("id", *arguments, text)
                self.assertNotIn(text, done.out + done.err)
                self.assertIn(text, run("id", "--show-values", *arguments, text).out)

    def test_numbers_come_from_standard_input_one_a_line(self):
        lines = f"{NUMBER}\r\n\n110105194912310021\n{'9' * 100000}\nCAN110081080310".encode()
        done = run("id", "--output", "ndjson", "-", stdin=lines)
        self.assertEqual([o["usable"] for o in done.objects()], [True, False, False, True])
        self.assertEqual(done.status, 1)
        self.assertEqual(run("id", "-", stdin=NUMBER.encode()).status, 0)

    def test_words_in_both_languages(self):
        self.assertIn("usable", run("id", NUMBER).out)
        chinese = run("id", "--lang", "zh", NUMBER).out
        for word in ("可用", "公民身份号码", "1949-12-31", "女", "110105 北京市朝阳区"):
            self.assertIn(word, chinese)


class Area(Case):
    def one(self, *arguments):
        done = run("area", "--output", "ndjson", *arguments)
        return done.status, done.objects()[0]

    def test_an_abolished_county_its_history_and_where_it_went(self):
        status, area = self.one("330103")
        self.assertEqual((status, area["grade"], area["level"]), (0, "abolished", "county"))
        self.assertEqual(area["full_name"], "浙江省杭州市下城区")
        self.assertEqual(area["history"][-1]["last_year"], 2020)
        self.assertEqual(area["history"][-1]["successors"], [{"code": "330105", "year": 2021}])
        self.assertEqual(area["today"], [{"code": "330105", "name": "浙江省杭州市拱墅区"}])

    def test_a_year_may_be_asked_about(self):
        self.assertEqual(self.one("330103", "--on", "2019")[1]["grade"], "in-force")
        self.assertEqual(self.one("330103", "--on", "2021")[1]["grade"], "in-force")  # the year of the change
        self.assertEqual(self.one("330103", "--on", "2022")[1]["grade"], "abolished")

    def test_practice_unknown_and_impossible_codes(self):
        self.assertEqual((self.one("660100")[0], self.one("660100")[1]["grade"]), (0, "practice"))
        self.assertEqual((self.one("330191")[0], self.one("330191")[1]["grade"]), (1, "unknown"))
        for text in ("990000", "33010", "33010a", "3301060", ""):
            self.assertEqual((self.one(text)[0], self.one(text)[1]["grade"]), (1, "impossible"))

    def test_local_areas_may_be_added(self):
        areas = self.file("areas.tsv", "code\tname\tlevel\tfirst_year\n330191\t杭州钱塘\tcounty\t2019\n")
        status, area = self.one("--areas", areas, "330191")
        self.assertEqual((status, area["grade"], area["name"]), (0, "in-force", "杭州钱塘"))
        self.assertTrue(area["history"][0]["overlay"])

    def test_text_tells_where_it_came_from(self):
        done = run("area", "330106", "--lang", "zh")
        self.assertIn("来源：GB/T 2260", done.out)
        self.assertIn("浙江省杭州市西湖区", done.out)


class Code(Case):
    def test_the_tables_are_listed(self):
        done = run("code", "--output", "ndjson")
        self.assertEqual([o["table"] for o in done.objects()], ["AJC00A", "AAC058", "AAC004", "AAB301"])
        self.assertEqual([o["rows"] for o in done.objects()][:3], [12, 20, 4])

    def test_the_codes_of_a_table_by_its_code_or_its_name(self):
        codes = [o["code"] for o in run("code", "AJC00A", "--output", "ndjson").objects()]
        self.assertEqual(codes, "11 12 13 14 21 23 24 25 26 31 32 90".split())
        self.assertEqual(run("code", "证件类型").out, run("code", "aac058").out)

    def test_one_code(self):
        done = run("code", "AJC00A", "26", "--lang", "zh")
        self.assertEqual((done.status, done.out), (0, "26  死亡\n"))

    def test_a_withdrawn_code_is_explained_and_is_none(self):
        done = run("code", "AJC00A", "22")
        self.assertEqual(done.status, 1)
        self.assertIn("until 2019", done.out)

    def test_a_lost_zero_is_suspected(self):
        done = run("code", "AAC058", "1")
        self.assertEqual(done.status, 1)
        self.assertIn("leading zero", done.err)

    def test_codes_may_be_added(self):
        kinds = self.file("kinds.tsv", "code\tname_zh\tname_en\tstatus\tnote\n55\t本省证件\tlocal\textension\t\n")
        done = run("code", "--codes", kinds, "AAC058", "55", "--output", "ndjson")
        self.assertEqual((done.status, done.objects()[0]["overlay"]), (0, True))
        self.assertEqual(run("code", "--codes", kinds).status, 2)

    def test_areas_have_a_command_of_their_own(self):
        done = run("code", "AAB301")
        self.assertEqual(done.status, 2)
        self.assertIn("ujreg area", done.err)


class Rules(Case):
    def test_every_rule_has_words_in_both_languages(self):
        rules = run("rules", "--format", "ndjson").objects()
        self.assertGreater(len(rules), 90)
        for rule in rules:
            for key in ("rule", "severity", "clause", "title_zh", "title_en", "message_zh", "message_en"):
                self.assertTrue(rule[key], (rule["rule"], key))

    def test_one_rule_is_explained(self):
        done = run("rules", "AAC002.check-digit", "--lang", "zh")
        for word in ("规则 413", "GB 11643", "校验码不对", "请对照身份证原件", "--profile annex 时也检查"):
            self.assertIn(word, done.out)
        self.assertNotIn("{", run("rules", "AAZ341.duplicate", "AAC003.space").out)

    def test_a_rule_that_does_not_exist(self):
        done = run("rules", "AAC002.colour")
        self.assertEqual(done.status, 1)
        self.assertIn("AAC002.colour", done.err)

    def test_markdown_is_a_table(self):
        lines = run("rules", "--format", "markdown").out.splitlines()
        self.assertEqual({line.replace("\\|", "").count("|") for line in lines}, {5})


class Version(Case):
    def test_versions_and_features(self):
        version = run("version", "--output", "ndjson").objects()[0]
        self.assertEqual(version["version"].count("."), 2)
        self.assertEqual(set(version["tables"]), {"AAB301", "AAC058", "AJC00A", "AAC004"})
        self.assertEqual(set(version["features"]), {"xml", "threads", "simd"})
        self.assertTrue(run("--version").out.startswith("ujreg " + version["version"]))


class Json(Case):
    def test_every_line_is_one_object(self):
        for arguments in (["id", NUMBER, "x", "CAN110081080310"], ["area", "330106", "x"], ["code"],
                          ["code", "AAC058"], ["rules"], ["version"]):
            for line in run(*arguments, "--output", "ndjson").out.splitlines():
                self.assertIsInstance(json.loads(line), dict)


if __name__ == "__main__":
    unittest.main()
