# SPDX-License-Identifier: Apache-2.0
"""Random records, most of them damaged: each boundary of a rule, and what export programs and hands do to cells.

All is synthetic, and decided by the seed. A damage is a method that changes the record; `Maker.record` applies none to
three.
"""
import datetime
import random
import sys

from identity import check_digit, date_of, letter_check, normalised, read_number
from oracle import ITEMS, Settings, judge
from text_encoding import encode
from tables import AREAS, DOCUMENTS, OTHER_AREAS, REASONS, editions_agree

NUMBER = "11010519491231002X"  # the specimen of GB 11643
BASE = {"AAB301": "110105", "AAZ341": "S1", "AAC003": "欧阳晓晨", "AAC002": NUMBER, "AAC058": "01", "AAC044": NUMBER,
        "ADC210": "20240930", "AJC00A": "11", "AAE011": "慕容静", "AAE036": "20240930", "AAE013": "", "AAC004": "2"}
TODAYS = [(2025, 12, 31), (2025, 12, 31), (2024, 2, 29), (2026, 3, 1), (2021, 1, 1)]
PLACEHOLDERS = ["null", "NULL", "None", "nil", "nan", "NaN", "n/a", "N/A", "undefined", "无", "空", "未知", "不详", "暂无", "-",
                "--", "/", "测试", "0", "000000", "0" * 18, "0" * 19, "---", "无名", "nul", "张三", "Null·王"]
SPREADSHEETS = ["#VALUE!", "#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "####", "########", "###",
                "#value!", "#" * 18, "#" * 21, "1.23457E+15", "3.30106E+17", "1E5", "1e+15", "1.E+15", "12.3E+15",
                "3.3010619900307152E+17", "1E-5", "1.234567890E+17", "1.2345E+17ab", '="330106199003071527"',
                "'330106199003071527", "'110105491231002"]
CODE_CELLS = ["1", "01", "001", " 01", "01 ", "0１", "０１", "1\t", "01\t", "\t01", "16", "17", "91", "22", "21", "26",
              "31", "32", "90", "99", "00", "2", "1a", "null", "#N/A", "-", "　1", "011", "证"]
DATE_CELLS = ["2024-09-30", "2024/9/30", "20240930 ", "20240930\t", "\t20240930", "45565", "20240931", "20230229",
              "20240229", "21000229", "20000229", "00000101", "00010101", "20241301", "20240100", "20240001",
              "99991231", "2024093０", "null", "####", "202409301", "2024930", "20240930000000", "19791231", "19800101",
              "18991231", "20240930\n", "１２３４５６７８"]
AREA_CELLS = ["990000", "000000", "100000", "33010", "3301066", "33010a", "３３０１０６", "330106\t", "\t330106", "330106 ",
              "330199", "339900", "119900", "110199", "660000", "660100", "660199", "661499", "661500", "669900",
              "669901", "659001", "659013", "659099", "830000", "810000", "820000", "710000", "710100", "999900",
              "119999", "null", "######", "232701", "133100"]
SERIAL_CELLS = ["A-1_b", "A 1", "A\t1", "A#1", "流水1", "A\u00a01", "A.1", "a/1", "A1\t", "\tA1", "A\tB#", "\t" * 19,
                "A" * 18, "A" * 19, "流" * 9, "流" * 10, "流水" * 9, "𰻝" * 4, "𰻝" * 5, "A\u0085", "１", NUMBER,
                NUMBER[:17] + "x", NUMBER[:17] + "1", "911124198108030024", "810000199408230021", "830000199408230023",
                "A\u200b"]
NAME_CELLS = ["王 伟", "王　伟", " 王伟", "王伟 ", "王\t伟", "王伟\n", "王\u00a0伟", "王\u200b伟", "\ufeff王伟", "王\u2028", "王\u3164",
              "   ", "　", "\t", "买买提·艾力", "买买提•艾力", "买买提・艾力", "买买提．艾力", "买买提‧艾力", "买买提･艾力", "买买提.艾力", "买买提●艾力",
              "买买提∙艾力", "买买提⋅艾力", "买买提ᐧ艾力", "买买提˙艾力", "买买提﹒艾力", "买买提··艾力", "·买买提", "买买提·", "买·买·提", "王1", "王A", "A王",
              "王'", "王-伟", "王(小)", "王（小）", "王、伟", "王。", "王〇", "奈々", "王〡", "王Ⅳ", "王①", "王℃", "王×", "王“伟”", "王\ufffd",
              "王\ue863", "王\ue000", "王\U000f0000", "王\u0378", "⼤山", "⺁山", "𠮷野", "𰻝小满", "䶮", "王\ufe0f", "王\U000e0100",
              "李😀", "王\u2800", "锟斤拷", "鐜嬩紵", "çŽ‹ä¼Ÿ", "ç\x8e\x8bä¼\x9f", "Müller", "José·García", "André·Smith",
              "O'Brien", "O’Brien", "'Brien", "O''Brien", "Jean-Luc", "Jean-", "J.R.·Tolkien", "J.", ".J", "J..R",
              "J•R", "Mary Ann", "MARY", "Mary", "mary", "zhangsan", "zhang san", "op01", "admin_1", "a@b", "A1",
              "12345", "_", "@", "ab-c", "བསོད་ནམས", "བསོད\u0f0bནམས", "ئەھمەد", "Иван", "ＡＢ", "１２", "֣ΰ", "郑伟", "𝒜",
              "ª", "王\u0301", "Ｊｏｓé", "김\u1160", "ﾔﾏﾀﾞ", "王\u034f伟", "王伟\u00ad", "\u06dd王"]
DOCUMENT_CELLS = ["E1", "E11", "E123", "ABCD", "1111", "1112", "1111111111", "A1111", "军官证123456", "京字第1234号",
                  "京1(2)（3）-/", "12 34", "A.1", "E1234567\t", "\tE1234567", "H0012345678", "１２３４", "A" * 22 + "1",
                  "1" * 23, "证" * 11 + "1", "证" * 10 + "1", "A1234567*", "CAN110081080310", "CAN110081080311",
                  "can110081080310", "911124198108030024", "911124198108030023", NUMBER + "\t", "\u200b" + NUMBER,
                  "810000199408230021", "99999999", "AB", "〇123", "A𰻝𰻝𰻝𰻝𰻝𰻝1"]
REMARKS = ["本人称\"不再登记\",已核实", "无", "-", "行一\n行二", "a\tb", "a\r\nb", "a\x01b", "a\x7f\tb", "null", "#N/A", "####",
           "注" * 50, "注" * 51, "注" * 100, "注" * 101, "𰻝" * 25, "𰻝" * 26, "\t" * 101, " ", "，" * 50 + "a", "a" * 100,
           "a" * 101]
BLOCKS = [(0x20, 0x7F), (0x80, 0x24F), (0x300, 0x36F), (0x2000, 0x206F), (0x2E80, 0x303F), (0x3040, 0x33FF), (0x3400,
          0x9FFF), (0xA000, 0xD7FF), (0xE000, 0xFFFF), (0x100, 0x33FF), (0x10000, 0x1FFFF), (0x20000, 0x323AF),
          (0x323B0, 0x3FFFD), (0xE0000, 0xE01EF), (0x40000, 0x10FFFF)]
HAN = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余杜叶程苏魏吕丁任姚沈钟姜崔伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英玉萍红"
LOOKALIKES = ["Х", "Ｘ", "×", "x", "X", "1", "A", " ", "\t", "*", "０", "\u00a0", "\u200b"]


def text_of(day):
    return "%04d%02d%02d" % day


def shift(day, years=0, days=0):
    """A day some years and days away; a day that does not exist is the next one: 29 February is 1 March."""
    year = max(3, min(9990, day[0] + years))
    start = (year, *day[1:]) if date_of(text_of((year, *day[1:]))) else (year, 3, 1)
    moved = datetime.date(*start) + datetime.timedelta(days)
    return moved.year, moved.month, moved.day


def in_need_of_escapes(text):
    """Whether JSON has to escape something, or takes a byte of GB18030 for the beginning of an escape."""
    return any(c < " " or c in '"\\' for c in text) or b"\\" in encode(text, "gb18030")


class Maker:
    def __init__(self, seed, today):
        self.random = random.Random(seed)
        self.today = today
        self.serial = 0
        self.made = []
        self.areas = sorted(AREAS)
        self.damages = [getattr(self, name) for name in sorted(dir(self)) if name.startswith("damage_")]

    def pick(self, *choices):
        return self.random.choice(choices)

    def chance(self, of):
        return self.random.random() < of

    # Parts of a record.

    def day(self, first=2020):
        return shift((first, 1, 1), days=self.random.randrange((self.today[0] - first) * 365 + 40))

    def social_number(self, birth=None, area=None, kind=""):
        birth = birth or (self.random.randrange(1955, 2005), self.random.randrange(1, 13), self.random.randrange(1, 29))
        if kind == "letters":
            nation = "".join(self.pick(*"ACFUK") for _ in range(3))
            digits = nation + self.random.choice(self.areas)[:4] + text_of(birth)[2:] + "1"
            return digits + str(letter_check(digits))
        if kind == "reserve":
            return "USA0" + self.random.choice(["AB123456", "12345678", "C01X00T47"]).rjust(14, "0")
        area = area or self.random.choice(self.areas)
        if kind == "resident":
            area = self.pick("810000", "820000", "830000")
        if kind == "card":
            area = "9" + area[:2] + self.pick("124", "840", "392", "410")
        digits = area + text_of(birth) + "%03d" % self.random.randrange(1000)
        return area + digits[8:] if kind == "legacy" else digits + check_digit(digits)

    def han_name(self):
        return "".join(self.random.choice(HAN) for _ in range(self.random.choice([2, 3, 3])))

    def set_person(self, record, number):
        """A number with all that agrees with it."""
        record["AAC002"] = record["AAC044"] = number
        said = read_number(number)
        record["AAC058"] = {"card": "07", "letters": "07" if len(number) == 15 else "08"}.get(said.kind, "01")
        record["AAC004"] = "2" if said.male is False else "1"

    def valid(self):
        self.serial += 1
        record = dict(BASE, AAZ341=f"S{self.serial}", AAC003=self.han_name(), AAE011=self.han_name())
        day = min(self.day(), self.today)
        kind = self.random.choices(["", "resident", "card", "letters", "reserve", "legacy"], [80, 4, 5, 4, 2, 5])[0]
        self.set_person(record, self.social_number(kind=kind))
        record.update(ADC210=text_of(day), AAE036=text_of(min(shift(day, days=self.pick(0, 0, 1, 3)), self.today)),
                      AJC00A=self.pick("11", "12", "13", "14", "23", "24", "25"), AAB301=self.random.choice(self.areas))
        return record

    def record(self):
        """None to three damages; now and then on the base record, so that nothing else disturbs."""
        record = self.valid()
        if self.chance(0.3):
            record = dict(BASE, AAZ341=record["AAZ341"])
        for _ in range(self.random.choices([0, 1, 2, 3], [8, 60, 22, 10])[0]):
            self.random.choice(self.damages)(record)
        if not any(record[item] for item in ITEMS):
            record = self.valid()
        if "STRAYS" in record:
            record["STRAYS"] = [item for item in record["STRAYS"] if not in_need_of_escapes(record[item])]
        self.made.append(record)
        return record

    # Damages of one item.

    def damage_area(self, record):
        record["AAB301"] = self.random.choice(AREA_CELLS)

    def damage_area_in_time(self, record):
        """A code around the years in which it came and went, and years of the future."""
        code = self.random.choice(self.areas)
        first, last = self.random.choice(AREAS[code])
        year = self.pick(first, last or 2024) + self.pick(-1, 0, 1, 2)
        record.update(AAB301=code, ADC210="%04d%s" % (year, self.pick("0101", "0630", "1231")))

    def damage_area_other(self, record):
        code = self.random.choice(sorted(OTHER_AREAS) or ["110100", "320576"])
        if self.chance(0.5):
            record["AAB301"] = code
        else:
            self.set_person(record, self.social_number(area=code))

    def damage_area_unknown(self, record):
        record["AAB301"] = "%s%04d" % (self.random.choice(self.areas)[:2], self.random.randrange(10000))

    def damage_serial(self, record):
        record["AAZ341"] = self.random.choice(SERIAL_CELLS)

    def damage_serial_again(self, record):
        """The business ID of an earlier record, exactly or nearly."""
        if self.made:
            other = self.random.choice(self.made[-40:])
            record.update(AAB301=other["AAB301"], AAZ341=other["AAZ341"])
            if self.chance(0.3):
                record["AAZ341"] = self.pick(other["AAZ341"].swapcase(), other["AAZ341"] + "0", "0" + other["AAZ341"])

    def damage_name(self, record):
        record[self.pick("AAC003", "AAC003", "AAE011")] = self.random.choice(NAME_CELLS)

    def damage_name_character(self, record):
        """Any character of Unicode in a name, most often of the blocks where names live."""
        c = chr(self.random.randint(*self.random.choice(BLOCKS)))
        if editions_agree(c) or 0x20000 <= ord(c) < 0x40000:
            name = self.pick("王伟", "Anna", "买买提·艾力", "")
            at = self.random.randint(0, len(name))
            record[self.pick("AAC003", "AAE011")] = name[:at] + c + name[at:]

    def damage_name_length(self, record):
        item, limit = self.pick(("AAC003", 50), ("AAE011", 20))
        unit, of = self.pick(("王", 2), ("𰻝", 4), ("é", 2), ("ö", 4), ("a", 1), ("·王", 2), ("王.", 2))
        count = self.pick(limit, limit // 2, limit // of, limit // len(unit)) // len(unit) + self.pick(-1, 0, 0, 1, 1)
        record[item] = unit * max(count, 1)

    def damage_same_names(self, record):
        record["AAE011"] = record["AAC003"]

    def damage_number_character(self, record):
        """One character of the number, or of both cells, is another."""
        number = record[self.pick("AAC002", "AAC002", "AAC044")]
        if number:
            at = self.pick(0, len(number) - 1, len(number) - 1, self.random.randrange(len(number)))
            number = number[:at] + self.pick(*LOOKALIKES, *"0123456789") + number[at + 1:]
        self.put_number(record, number)

    def damage_number_around(self, record):
        text = self.pick("\t", " ", "\u00a0", "\u200b", "\ufeff", "\u202c", "\n", "'", "*", "　")
        self.put_number(record, self.pick(text + "{}", "{}" + text, '="{}"').format(record["AAC002"]))

    def damage_number_length(self, record):
        number = record["AAC002"]
        self.put_number(record, self.pick(
            number[:-1], number + "0", number[1:], number[:15], number[:14], number + number, number[:1], "A" + number,
            "ABC" + number[:12], number[:6] + "****" + number[10:], number.lower(), "Z" * 19))

    def put_number(self, record, number):
        which = self.pick(["AAC002"], ["AAC044"], ["AAC002", "AAC044"], ["AAC002", "AAC044"])
        for item in which:
            record[item] = number

    def damage_number_zeros(self, record):
        """The last three digits turned to 000, as 15-digit precision does; with luck the check digit is right."""
        number = record["AAC002"]
        if len(number) == 18 and number[:15].isdigit():
            for _ in range(self.pick(1, 40)):
                area = self.random.choice(self.areas) if self.chance(0.5) else number[:6]
                number = area + number[6:15] + "000"
                if check_digit(number[:17]) == "0":
                    break
            self.set_person(record, number) if self.chance(0.6) else self.put_number(record, number)

    def damage_birth(self, record):
        """Born when an age of the rules is reached about the day of deregistration; about today, long ago, never."""
        day = date_of(record["ADC210"]) or self.today
        years = self.pick(0, 15, 16, 17, 45, 50, 53, 55, 58, 60, 63, 99, 100, 101, 150)
        birth = self.pick(
            shift(day, -years, self.pick(-32, -1, 0, 1, 2, 30)), shift(self.today, 0, self.pick(-1, 0, 1, 400)),
            (self.pick(1960, 1964, 2000, 2004, 2008, 1900), 2, 29), (1990, 2, 30), (1990, 13, 1), (0, 1, 1),
            (self.random.randrange(1955, 1995), self.random.randrange(1, 13), self.random.randrange(1, 29)))
        number = self.social_number(birth, kind=self.pick("", "", "", "resident", "card", "legacy"))
        if self.chance(0.15):
            number = number[:-1] + self.pick(*"0123456789Xx")
        self.set_person(record, number)
        record["AJC00A"] = self.pick(record["AJC00A"], "21", "26")
        if self.chance(0.2):
            record["AAC044"], record["AAC058"] = "E12345678", "99"

    def damage_pension(self, record):
        """Reason 21 within months of the earliest pension of the decision of 2024."""
        base = self.pick(45, 50, 50, 50, 55, 60, 60)
        month = self.random.randrange(2020, self.today[0] + 1), self.random.randrange(1, 13), 1
        day = shift(month, days=self.random.randrange(31))
        birth = shift(day, -base, self.pick(-1, 0, 1, *(self.random.randrange(-800, 800) for _ in range(6))))
        self.set_person(record, self.social_number(birth))
        record.update(ADC210=text_of(day), AAE036=text_of(day), AJC00A="21")

    def damage_leap_birth(self, record):
        year = self.pick(2004, 2008, 1976, 1980, 1974, 1964, 1924)
        self.set_person(record, self.social_number((year, 2, 29)))
        year = min(year + self.pick(16, 45, 50, 60, 100), self.today[0])
        record["ADC210"] = "%04d%s" % (year, self.pick("0228", "0229", "0301"))
        record["AJC00A"] = self.pick("11", "21")

    def damage_other_number(self, record):
        """AAC002 or AAC044 becomes a number of another kind, or of another person."""
        kind = self.pick("", "resident", "card", "letters", "reserve", "legacy")
        number = self.social_number(kind=kind)
        changed = number[:-1] + self.pick(*LOOKALIKES, *"0123456789")
        self.put_number(record, self.pick(number, number, changed, number.lower()))
        record["AAC058"] = self.pick(record["AAC058"], "01", "90", "07", "17")

    def damage_same_person(self, record):
        """The two cells hold one person's number in its old and its new form, or with a small x."""
        number = record["AAC002"]
        if read_number(number).kind == "citizen" and number[6:8] == "19":
            changed = number[:17] + self.pick(*"0123456789")
            record["AAC044"] = self.pick(number[:6] + number[8:17], number.lower(), changed)
            if self.chance(0.5):
                record["AAC002"], record["AAC044"] = record["AAC044"], number

    def damage_card(self, record):
        """Cards of foreigners: province, nationality, date, check digit."""
        area = self.pick("911124", "999124", "911156", "911999", "900840", "944840", "966840")
        digits = area + self.pick("19810803", "19810832", "20990101", "18000101") + "%03d" % self.random.randrange(1000)
        letters = self.pick("CAN1100810803", "CAN9900810803", "USA3301991332", "AAA0000000000", "can1100810803") + "1"
        number = self.pick(
            digits + check_digit(digits), digits + "0", letters + str(letter_check(letters)), letters + "0",
            letters[:9], "USA00000000000AB12", "USAX0000000000AB12", "USA00000000000ab12", "USA0AB12", "A", "Ä1")
        self.put_number(record, number)
        record["AAC058"] = self.pick(record["AAC058"], "07", "08", "01", "90")

    def damage_kind(self, record):
        record["AAC058"] = self.pick(*CODE_CELLS, *sorted(DOCUMENTS))

    def damage_document(self, record):
        record["AAC058"] = self.random.choice(sorted(DOCUMENTS))
        record["AAC044"] = self.random.choice(DOCUMENT_CELLS)
        if self.chance(0.2):
            record["AAC002"] = record["AAC044"]

    def damage_reason(self, record):
        record["AJC00A"] = self.pick(*CODE_CELLS, *sorted(REASONS), "90", "31", "32")

    def damage_date(self, record):
        record[self.pick("ADC210", "AAE036")] = self.random.choice(DATE_CELLS)

    def damage_date_near(self, record):
        """Around today, around the other date, around a year between the two, around 1980."""
        day = date_of(record["ADC210"]) or self.today
        record[self.pick("ADC210", "AAE036")] = text_of(self.pick(
            shift(self.today, days=self.pick(-1, 0, 1, 400)), shift(day, days=self.pick(-1, 1, 365, 366, 367)),
            shift((1980, 1, 1), days=self.pick(-1, 0))))

    def damage_remark(self, record):
        record["AAE013"] = self.random.choice(REMARKS)
        if self.chance(0.2):
            record["AJC00A"] = "90"

    def damage_sex(self, record):
        record["AAC004"] = self.pick("", "0", "9", "1", "2", "3", "M", "01", " 1")

    # Damages of any item.

    def damage_missing(self, record):
        for item in self.random.sample(ITEMS, self.pick(1, 1, 1, 2)):
            record[item] = ""

    def damage_placeholder(self, record):
        for item in self.random.sample(ITEMS, self.pick(1, 1, 2)):
            record[item] = self.random.choice(PLACEHOLDERS)

    def damage_spreadsheet(self, record):
        record[self.pick("AAC002", "AAZ341", *ITEMS)] = self.random.choice(SPREADSHEETS)

    def damage_blank(self, record):
        item = self.random.choice(ITEMS)
        text = self.pick("\t", " ", "　", "\u00a0", "\r", "\x01", "\x7f", "\x85", "\n")
        record[item] = self.pick(text + record[item], record[item] + text, text)

    def damage_bytes(self, record):
        item = self.random.choice(ITEMS)
        record[item] = record[item][:3] + "\udcff" + record[item][3:]

    def damage_encoding(self, record):
        """Some cells are in the other of the two encodings."""
        items = self.random.sample(ITEMS, self.pick(1, 1, 2, 11))
        for item in self.random.sample(ITEMS, self.pick(0, 0, 1, 8)):
            if not record[item].isascii():
                record[item] = "Anna"
        if self.chance(0.4):
            record["AAE013"] = self.pick("备注", "注", "已核实情况", "é", "Jos茅", "֣ΰ", "谢强", "核实a", "ê·")
        if self.chance(0.3):
            record[self.pick("AAC003", "AAE011")] = self.pick("郑伟", "谢强", "郑强", "֣ΰ", "José", "Jos茅", "Иван", "ê", "王é")
        if self.chance(0.3):
            record[items[0]] = self.pick("未知", "王伟", "无", "证件")
        record["STRAYS"] = items

    def damage_equal_cells(self, record):
        first, second = self.random.sample(ITEMS, 2)
        record[first] = record[second]

    def damage_columns(self, record):
        """The columns are shifted by one."""
        values = [record[item] for item in ITEMS]
        record.pop("STRAYS", None)
        record.update(zip(ITEMS, values[1:] + values[:1]))

    # Damages that only a run sees.

    def damage_person_again(self, record):
        if self.made:
            other = self.random.choice(self.made[-40:])
            for item in ("AAC002", "AAC058", "AAC044", "AAC004", "AAC003"):
                record[item] = other[item]
            if self.chance(0.5):
                record["ADC210"] = other["ADC210"]
            if self.chance(0.3):
                record["AAC003"] = self.pick(self.han_name(), other["AAC003"].replace("·", "•"), other["AAC003"] + "·")
            if self.chance(0.3):
                other["AJC00A"] = "26"
            if self.chance(0.2):
                record["AJC00A"] = "26"
            number = record["AAC002"]
            if self.chance(0.2) and read_number(number).kind == "legacy":
                record["AAC002"] = normalised(number)


def self_check():
    """The base record is clean; a damage that finds nothing to change would go unseen otherwise."""
    assert judge(BASE, Settings((2025, 12, 31))) == set(), judge(BASE, Settings((2025, 12, 31)))


if __name__ == "__main__":
    self_check()
    maker = Maker(int(sys.argv[1]) if len(sys.argv) > 1 else 1, TODAYS[0])
    for _ in range(20):
        print(maker.record())
