# SPDX-License-Identifier: Apache-2.0
"""What STANDARD says in so many words, held against the oracle: also what the product does not have yet.

Each line is one record, written as what differs from the base record, and the rules that it is hit by.
"""
import pathlib
import random
import tempfile
import unittest

import damage
import run
from identity import check_digit
from oracle import RULES, Settings, judge, judge_run
from tables import OTHER_AREAS
from text_encoding import decode, encode

TODAY = (2025, 12, 31)


def both(digits):
    """AAC002 and AAC044, with the check digit that 17 digits need."""
    return dict.fromkeys(["AAC002", "AAC044"], digits + (check_digit(digits) if len(digits) == 17 else ""))


NAMES = """
王伟 -
王 伟 space
王　伟 space
王\\u00a0伟 other-space
王\\u3164 other-space
王\\u06dd other-space
买买提·艾力 -
买买提•艾力 separator
买买提.艾力 separator
买买提·艾力· separator
买买提··艾力 separator
买买提●艾力 separator
Anna●Li separator
王〇 -
奈々 -
王\\u0f0b -
王\\ufe0f -
𰻝小满 -
王\\U0003fff0 -
⼤山 character
⺁山 character
王① character
王℃ character
王× character
王“伟” character
王、伟 character
王（小） character
王Ａ character
王1 character
王\\ue863 character
王\\ufffd character
王\\u0378 character
李😀 character
王'伟 character
王-伟 character
O'Brien -
O’Brien -
'Brien character
Jean-Luc -
Jean- character
J.R.·Tolkien -
.J separator
Müller -
José·García -
André·Smith -
鐜嬩紵 character
锟斤拷 character
王\\t伟 control-character
无 placeholder
null placeholder
测试 placeholder
- placeholder
张三 -
Null -placeholder
#N/A spreadsheet-error
######## spreadsheet-error
### character
"""

HANDLERS = """
zhangsan account
zs01 account
a@b account
a_b account
A1 account
Mary -
MARY -
null placeholder
王1 character
zhang.san -
"""

SERIALS = """
A-1_b -
1E5 -
1.23457E+15 spreadsheet
1E+15 spreadsheet
A#1 character
流水1 character
A\\t1 control-character
0 placeholder
000000 placeholder
undefined placeholder
#REF! spreadsheet-error
11010519491231002X personal
810000199408230021 personal
830000199408230021 -
911124198108030024 -
"""


def table(text):
    for line in text.strip().split("\n"):
        cell, rules = line.rsplit(" ", 1)
        yield cell.encode("latin-1", "backslashreplace").decode("unicode_escape"), {r for r in [rules] if r != "-"}


class TheRules(unittest.TestCase):
    def hits(self, off=(), **items):
        return judge(damage.BASE | items, Settings(TODAY, off=frozenset(off)))

    def expect(self, rules, off=(), **items):
        with self.subTest(**items):
            self.assertEqual(sorted(self.hits(off, **items)), sorted(rules.split()))

    def cells(self, item, text):
        for cell, rules in table(text):
            with self.subTest(cell=cell):
                rules = {"placeholder"} if cell == "Null" else rules
                self.assertEqual(self.hits(**{item: cell}), {f"{item}.{rule}" for rule in rules})

    def test_names_are_a_white_list(self):
        self.cells("AAC003", NAMES)

    def test_handlers_may_be_accounts(self):
        self.cells("AAE011", HANDLERS)

    def test_serial_numbers(self):
        self.cells("AAZ341", SERIALS)

    def test_required_hides_all_of_its_item(self):
        for item in damage.BASE:
            if item not in ("AAE013", "AAC004"):
                self.expect(f"{item}.required", **{item: ""})
                self.expect("", [f"{item}.required"], **{item: ""})

    def test_one_cause_yields_one_finding(self):
        self.expect("AAB301.format", AAB301="11010\t")
        self.expect("AAB301.too-long", AAB301="110105\t")
        self.expect("AAB301.format", ["AAB301.too-long"], AAB301="110105\t")
        self.expect("AAC002.length", AAC002="3.30106E+17")
        self.expect("AAC002.spreadsheet", ["AAC002.length"], AAC002="3.30106E+17")
        self.expect("AAC002.check-digit", **both("110105194912310020"))
        self.expect("AAC002.length", AAC002="无")
        self.expect("AAC002.placeholder", ["AAC002.length"], AAC002="无")
        self.expect("AAC002.placeholder", AAC002="null")
        self.expect("AAC002.length", AAC002="1" * 19)
        self.expect("AAC002.too-long", AAC002="A" * 19)
        self.expect("AAZ341.too-long", AAZ341="#" * 19)
        self.expect("AAE013.line-break", AAE013="a\nb")
        self.expect("AAE013.line-break AAE013.control-character", AAE013="a\n\x01b")
        self.expect("ADC210.future", ADC210="20260101")

    def test_what_is_hidden_speaks_when_the_hider_is_off(self):
        self.expect("AAC002.check-digit", AAC002="330106199002302121", AAC044="E1234567", AAC058="99")
        self.expect("AAC002.birth-date", ["AAC002.check-digit"], AAC002="330106199002302121", AAC044="E1234567",
                    AAC058="99")
        self.expect("ADC210.after-handling", ["ADC210.future"], ADC210="20260101")
        self.expect("AAB301.province", AAB301="990000")

    def test_numbers(self):
        self.expect("AAC002.lower-x", **both("11010519491231002x"))
        self.expect("AAC002.ends-in-zeros", AAC004="2", AAC058="01", **both("11010519491228000"))
        self.expect("AAC002.legacy-15", **both("110105491231002"))
        self.expect("AAC002.area-unknown", AAC004="2", **both("11990019491231002"))
        self.expect("", AAC004="2", **both("83000019491231002"))
        self.expect("AAC002.sex-not-evaluable", AAC004="9")
        self.expect("AAC002.sex", AAC004="1")
        self.expect("AAC002.foreign-shape", **both("91115619810803002"))
        self.expect("AAC002.over-age", **both("11010519240930002"))
        self.expect("", AJC00A="26", **both("11010519240930002"))
        self.expect("", **both("11010519241001002"))
        self.expect("AAC002.under-16", **both("11010520081001002"))
        self.expect("", **both("11010520080930002"))

    def test_documents(self):
        for kind in ("01", "90", "07", "17"):
            extension = {"AAC058.extension"} if kind == "17" else set()
            shape = {"AAC058.kind"} if kind == "07" else set()
            with self.subTest(kind=kind):
                self.assertEqual(self.hits(AAC058=kind, AAC044="110105194912310021"),
                                 {"AAC044.citizen-number"} | extension | shape)
        self.expect("AAC044.differs", AAC058="90", AAC044="33010619900210212" + check_digit("33010619900210212"))
        self.expect("", AAC058="90", AAC044="110105194913310021")
        self.expect("AAC058.kind", AAC058="07")
        self.expect("AAC058.kind AAC044.shape", AAC058="07", AAC044="CAN110081080311")
        self.expect("AAC058.kind", AAC058="08", AAC044="E12345678")
        self.expect("AAC044.citizen-number", **both("911124198108030024"))
        self.expect("", AAC058="07", **both("911124198108030024"))
        self.expect("AAC044.placeholder", AAC044="N/A")
        self.expect("AAC044.spreadsheet-error", AAC044="#N/A")
        for text in ("E1", "ABCD", "1111", "A.12"):
            self.expect("AAC044.shape", AAC058="99", AAC044=text)
        self.expect("AAC058.code", AAC058="1", AAC044="x")

    def test_dates_and_reasons(self):
        self.expect("ADC210.date", ADC210="00000101")
        self.expect("ADC210.early AAE036.late", ADC210="19791231", AAB301="110000")
        self.expect("", ADC210="20230930")
        self.expect("AAE036.late", ADC210="20230929")
        self.expect("AJC00A.other-remark", AJC00A="90")
        self.expect("", AJC00A="90", AAE013="-")
        self.expect("AJC00A.contact-ground", AJC00A="32")
        woman, man = "110105{}002", "110105{}001"
        day = {"ADC210": "20240930", "AJC00A": "21"}
        self.expect("AJC00A.pension-age", **day, **both(woman.format("19791001")))
        self.expect("AJC00A.pension-early", **day, **both(woman.format("19790930")))
        self.expect("", **day, **both(woman.format("19740930")))
        self.expect("AJC00A.pension-age", AAC004="1", **day, **both(man.format("19741001")))
        self.expect("AJC00A.pension-early", AAC004="1", **day, **both(man.format("19641001")))
        self.expect("", AAC004="1", **day, **both(man.format("19640930")))
        self.expect("AAC002.sex", AAC004="2", **day, **both(man.format("19741001")))

    def test_areas(self):
        self.expect("", AAB301="339900")
        self.expect("AAB301.unknown", AAB301="330199"[:4] + "98")
        self.expect("AAB301.not-in-force", AAB301="330103")
        self.expect("", AAB301="330103", ADC210="20210630", AAE036="20210630")
        if OTHER_AREAS:
            self.expect("AAB301.collective", AAB301="110100")
            self.expect("AAB301.zone", AAB301="320576")

    def test_two_encodings(self):
        def hits(encoding, *strays, **items):
            record = damage.BASE | {"AAC003": "W", "AAE011": "L", "STRAYS": strays} | items
            return judge(record, Settings(TODAY, encoding, frozenset({"AAC003.character", "AAE011.character"})))

        for encoding in ("utf-8", "gb18030"):
            self.assertEqual(hits(encoding, AAC003="王伟", AAE011="郑伟"), set())
            self.assertEqual(hits(encoding, "AAC003", "AAE011", AAC003="王伟", AAE011="李娜"), {"record.encoding"})
        self.assertEqual(hits("utf-8", AAC003="֣ΰ"), {"AAC003.encoding-other"})
        self.assertEqual(hits("utf-8", "AAC003", AAC003="王伟", AAE011="李娜"), {"AAC003.encoding"})
        self.assertEqual(hits("gb18030", AAC003="Jos茅"), {"AAC003.encoding-other"})
        self.assertEqual(hits("utf-8", AAC003="José"), set())

    def test_gb18030_is_one_to_one(self):
        for code in [*range(0xD800), *range(0xE000, 0x11000), 0x1F600, 0x20000, 0x3134A, 0x10FFFF]:
            self.assertEqual(decode(encode(chr(code), "gb18030"), "gb18030"), chr(code))
        self.assertEqual(encode("·", "gb18030"), b"\xa1\xa4")


class TheRun(unittest.TestCase):
    def found(self, *changes):
        records = [damage.BASE | {"AAZ341": f"S{i}", "AAC003": "王伟"} | change for i, change in enumerate(changes)]
        return judge_run(records, Settings(TODAY))

    def test_a_business_id_needs_six_digits(self):
        same = {"AAZ341": "A", "ADC210": ""}
        self.assertIn("AAZ341.duplicate", self.found(same, same)[0][1])
        self.assertNotIn("AAZ341.duplicate", self.found(same | {"AAB301": "1101"}, same | {"AAB301": "1101"})[0][1])

    def test_persons(self):
        old = {"AAC002": "110105491231002", "AAC044": "110105491231002"}
        self.assertIn("run.person-again", self.found({}, old)[0][1])
        later = self.found({}, {"ADC210": "20240929"}, {"ADC210": "20240928"})
        self.assertEqual(later[1], {"run.person-later": (2, 1)})
        self.assertNotIn("run.person-again", self.found({"AAZ341": "A"}, {"AAZ341": "A"})[0][1])
        self.assertIn("run.name-differs", self.found({}, {"AAC003": "李娜"})[0][1])
        self.assertNotIn("run.name-differs", self.found({"AAC003": "买·提"}, {"AAC003": "买•提"})[0][1])
        passport = {"AAC002": "A1", "AAC058": "08", "AAC044": "E1234567"}
        self.assertIn("run.person-again", self.found(passport, passport)[0][1])
        self.assertNotIn("run.person-again", self.found(*[passport | {"AAC044": "E12***567"}] * 2)[0][1])

    def test_after_a_death_whatever_the_order(self):
        death = {"ADC210": "20240901", "AJC00A": "26"}
        found, _ = self.found({"ADC210": "20240930"}, death, death, {"ADC210": "20240901"}, {"ADC210": "20240831"})
        self.assertEqual([i for i, rules in enumerate(found) if "run.after-death" in rules], [0, 2])

    def test_handlers_who_are_the_persons(self):
        every = self.found({"AAE011": "王伟"}, {"AAE011": "王伟", "ADC210": ""})
        self.assertEqual(every[1], {"record.handler-is-person": (2, 0)})
        self.assertIn("record.handler-is-person", self.found({"AAE011": "王伟"}, {"ADC210": ""})[0][0])


class TheDamages(unittest.TestCase):
    def test_every_rule_is_hit(self):
        seen = set()
        annex = {name for name, (_, basis) in RULES.items() if basis == "annex"}
        for seed in range(40):
            maker = damage.Maker(seed, TODAY)
            settings = Settings(TODAY, "gb18030" if seed % 3 else "utf-8", frozenset(annex if seed % 2 else ()), "",
                                ("330000",))
            found, once = judge_run([maker.record() for _ in range(250)], settings)
            seen |= once.keys() | set().union(*found)
        if not OTHER_AREAS:
            seen |= {"AAB301.zone", "AAB301.collective"}
        self.assertEqual(RULES.keys() - seen, set())

    def test_a_seed_decides(self):
        one, other = (damage.Maker(7, TODAY) for _ in range(2))
        random.random()
        self.assertEqual([one.record() for _ in range(50)], [other.record() for _ in range(50)])


class Agreeing:
    """Stands for a command that judges as the oracle does, but for what `wrong` makes of it."""

    def __init__(self, wrong=lambda found, once: None):
        self.wrong = wrong
        self.rules = {name: {"severity": severity, "annex": basis == "annex"}
                      for name, (severity, basis) in RULES.items()}

    def check(self, batch):
        found, once = judge_run(batch.records, Settings(batch.today, off=batch.off))
        self.wrong(found, once)
        return found, once, set()


class TheComparison(unittest.TestCase):
    def differences(self, wrong=lambda found, once: None, pending="kind\tname\treason\n"):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "pending.tsv"
            path.write_text(pending, encoding="utf-8")
            pending = run.Pending(path)
        command = Agreeing(wrong)
        maker = damage.Maker(3, TODAY)
        batch = run.Batch([maker.record() for _ in range(100)], TODAY)
        return run.compare(command, batch, pending), list(run.stale(command, pending))

    def test_agreement_is_silence(self):
        self.assertEqual(self.differences(), ([], []))

    def test_one_rule_too_few_or_too_many_is_a_difference(self):
        def lose(found, once):
            next(rules for rules in found if rules).pop()

        def invent(found, once):
            found[7].add("AAB301.invented")

        self.assertEqual(len(self.differences(lose)[0]), 1)
        self.assertEqual(self.differences(invent)[0], [(7, set(), {"AAB301.invented"})])

    def test_a_wrong_count_of_what_is_reported_once_is_a_difference(self):
        def miscount(found, once):
            once["AJC00A.contact-ground"] = (99, 0)

        self.assertEqual(len(self.differences(miscount)[0]), 1)

    def test_a_row_that_is_no_longer_true_fails(self):
        rows = "kind\tname\treason\nrule\tADC210.early\t-\nseverity\tAAE036.late\t-\nreading\tcorps-cities\t-\n"
        sentences = self.differences(pending=rows)[1]
        self.assertEqual(len(sentences), 3)
        self.assertTrue(all("delete its row" in sentence for sentence in sentences), sentences)

    def test_a_row_that_nobody_knows_fails(self):
        self.assertEqual(len(self.differences(pending="kind\tname\treason\nreading\tnonsense\t-\n")[1]), 1)

    def test_what_a_pending_reading_changes_may_be_either_way(self):
        self.assertTrue(run.between({"a"}, {"a", "b"}, {"a"}))
        self.assertTrue(run.between({"a", "b"}, {"a", "b"}, {"a"}))
        self.assertFalse(run.between({"b"}, {"a", "b"}, {"a"}))
        self.assertFalse(run.between({"a", "c"}, {"a", "b"}, {"a"}))


if __name__ == "__main__":
    unittest.main()
