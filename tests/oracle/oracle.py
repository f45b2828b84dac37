# SPDX-License-Identifier: Apache-2.0
"""A second opinion on the rules: what STANDARD says of a record and of a run, written without a look at lib/.

`judge_run` answers the names of the rules that find something, record by record, and those reported once per run.
A rule is *hit* by what is true of the record alone; what one cause says twice is *hidden* afterwards, when the profile
is known, so that what is hidden speaks when its hider is off. Readings named in `Settings.pending` are those that the
product still has otherwise (pending.tsv).
"""
import dataclasses
import datetime
import re

from identity import age, date_of, normalised, pension_age, read_number, valid
from text_encoding import reads_as_chinese, received
from tables import (AREAS, CLASS, DOCUMENTS, OTHER_AREAS, PROVINCES, REASONS, category, gb18030_length, in_force,
                    in_practice, is_han, is_letter)

LENGTHS = {"AAB301": 6, "AAZ341": 18, "AAC003": 50, "AAC002": 18, "AAC058": 2, "AAC044": 22, "ADC210": 0, "AJC00A": 2,
           "AAE011": 20, "AAE036": 0, "AAE013": 100}
ITEMS = list(LENGTHS)

# STANDARD 6: severity, basis (annex, ours, always), rule, items.
REGISTRY = """
error annex required AAB301 AAZ341 AAC003 AAC002 AAC058 AAC044 ADC210 AJC00A AAE011 AAE036
error annex too-long AAB301 AAZ341 AAC003 AAC002 AAC058 AAC044 AJC00A AAE011 AAE013
warning ours too-long-gb18030 AAZ341 AAC003 AAC044 AAE011 AAE013
warning ours control-character AAB301 AAZ341 AAC003 AAC002 AAC058 AAC044 ADC210 AJC00A AAE011 AAE036 AAE013
error always encoding AAB301 AAZ341 AAC003 AAC002 AAC058 AAC044 ADC210 AJC00A AAE011 AAE036 AAE013
warning always encoding-other AAB301 AAZ341 AAC003 AAC002 AAC058 AAC044 ADC210 AJC00A AAE011 AAE036 AAE013
error always encoding record
error annex format AAB301
error annex province AAB301
warning ours not-in-force AAB301
warning ours unknown AAB301
error annex scope AAB301
note ours zone AAB301
note ours collective AAB301
error annex duplicate AAZ341
warning ours character AAZ341 AAC003 AAE011
warning ours personal AAZ341
error ours spreadsheet AAZ341
error ours placeholder AAZ341 AAC002 AAC044
warning ours placeholder AAC003 AAE011
error ours spreadsheet-error AAZ341 AAC003 AAC002 AAC044 AAE011
warning ours spreadsheet-error AAE013
error annex space AAC003 AAE011
warning ours other-space AAC003 AAE011
warning ours separator AAC003 AAE011
note ours account AAE011
error annex length AAC002
error annex digits-15 AAC002
error annex digits-17 AAC002
error annex check-digit AAC002
error annex sex AAC002
note ours sex-not-evaluable AAC002
error ours birth-date AAC002
error ours birth-future AAC002
warning ours area-unknown AAC002
warning ours foreign-shape AAC002
warning ours legacy-15 AAC002
warning ours under-16 AAC002
warning ours over-age AAC002
warning ours spreadsheet AAC002
note ours ends-in-zeros AAC002
note ours lower-x AAC002
error annex code AAC058 AJC00A
warning ours extension AAC058
warning ours kind AAC058
warning ours citizen-number AAC044
warning ours differs AAC044
warning ours shape AAC044
error annex date ADC210 AAE036
error annex future ADC210 AAE036
warning ours after-handling ADC210
warning ours early ADC210
note ours late AAE036
note ours contact-ground AJC00A
note ours pension-early AJC00A
warning ours pension-age AJC00A
note ours other-remark AJC00A
note ours line-break AAE013
note ours handler-is-person record
warning ours person-again run
note ours person-later run
warning ours name-differs run
warning ours after-death run
"""
RULES = {f"{item}.{rule}": (severity, basis) for severity, basis, rule, *items in
         (line.split() for line in REGISTRY.split("\n") if line) for item in items}
ONCE_PER_RUN = {"AJC00A.contact-ground", "AAC002.ends-in-zeros", "AAC058.extension", "AAB301.zone", "AAB301.collective",
                "run.person-later"}

# STANDARD 6, "What hides what", within an item: hiders : hidden.
HIDING = """
too-long length digits-15 digits-17 format date code check-digit : control-character
too-long length digits-15 digits-17 format date code : character shape citizen-number spreadsheet
too-long : format code account placeholder spreadsheet-error line-break
length : too-long
length digits-15 digits-17 : placeholder spreadsheet-error
check-digit : sex sex-not-evaluable birth-date birth-future under-16 over-age area-unknown foreign-shape lower-x
birth-future : under-16 over-age
placeholder spreadsheet-error spreadsheet : character account shape citizen-number
placeholder : foreign-shape personal duplicate
encoding-other : too-long-gb18030 control-character character separator other-space shape citizen-number
control-character : shape foreign-shape
control-character : citizen-number
account : character separator
line-break : control-character
province : scope
"""
HIDERS = {}
for _line in filter(None, HIDING.split("\n")):
    _hiders, _hidden = (half.split() for half in _line.split(":"))
    for _item in ITEMS:
        for _rule in _hidden:
            HIDERS.setdefault(f"{_item}.{_rule}", set()).update(f"{_item}.{hider}" for hider in _hiders)
# What AAC002 says of the person, not of the cell: it says nothing of an equal AAC044.
FACTS_OF_A_PERSON = {f"AAC002.{rule}" for rule in
                     ("sex", "lower-x", "legacy-15", "under-16", "over-age", "area-unknown", "ends-in-zeros")}
PENSION_HIDERS = ["AAC002.check-digit", "AAC002.sex", "AAC002.birth-date", "AAC002.birth-future"]
for _rule, _hiders in {"ADC210.after-handling": ["ADC210.future"], "AJC00A.pension-age": PENSION_HIDERS,
                       "AJC00A.pension-early": PENSION_HIDERS, "run.person-again": ["AAZ341.duplicate"]}.items():
    HIDERS.setdefault(_rule, set()).update(_hiders)

NOTHING = {"null", "none", "nil", "nan", "n/a", "undefined", "无", "空", "未知", "不详", "暂无", "-", "--", "/"}
SPREADSHEET_ERROR = re.compile(r"#VALUE!|#N/A|#REF!|#NAME\?|#DIV/0!|#NUM!|#NULL!|####+")
SEPARATORS = set("\u2022\u30fb\uff0e\u2027\uff65.")
OTHER_DOTS = set("●∙⋅ᐧ˙﹒")
SPACES = set("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")


@dataclasses.dataclass
class Settings:
    today: tuple
    encoding: str = "utf-8"
    off: frozenset = frozenset()
    unit: str = ""               # characters, gb18030, utf-8; empty: the default of STANDARD 1
    areas: tuple = ()            # the declared upload areas
    pending: frozenset = frozenset()


def doubly_encoded(text):
    if "锟斤拷" in text:
        return True
    western = b"".join(c.encode("cp1252", "ignore") or c.encode("latin-1", "replace") for c in text)
    readings = [text.encode("latin-1", "replace"), western]
    if any(ord(c) > 0x7F and not c.encode("gb2312", "ignore") for c in text):
        readings.append(text.encode("gb18030"))
    return any(reads_as_chinese(utf_8(reading)) for reading in readings)


def utf_8(data):
    try:
        return data.decode("utf-8")
    except UnicodeError:
        return ""


class Judgement:
    """The findings of one record."""

    def __init__(self, record, settings):
        self.sex = record.get("AAC004", "")
        self.settings = settings
        self.hits = []
        self.read({item: record.get(item, "") for item in ITEMS}, record.get("STRAYS", ()))
        self.number = read_number(self.record["AAC002"])
        self.dates = {item: date_of(self.record[item]) for item in ("ADC210", "AAE036")}
        for item, text in self.record.items():
            if text:
                self.length(item, text)
                self.any_text(item, text)
            elif item != "AAE013" and item not in self.unreadable:
                self.hit(item, "required")
        for item, check in {"AAB301": self.area, "AAZ341": self.serial, "AAC003": self.name, "AAE011": self.name,
                            "AAC002": self.social, "AAC058": self.kind, "AAC044": self.document, "ADC210": self.date,
                            "AAE036": self.date, "AJC00A": self.reason}.items():
            if self.record[item]:
                check(item, self.record[item])
        both = self.record["AAC003"]
        if both and both == self.record["AAE011"] and not self.is_nothing("AAC003", both):
            self.hit("record", "handler-is-person")

    def read(self, written, strays):
        """STANDARD 10: what cannot be read is not judged; nor is the text of a record in the other encoding."""
        self.record, doubtful, whole = received(written, self.settings.encoding, strays)
        self.unreadable = {item for item, text in self.record.items() if text == "\udc80"}
        if whole:
            self.hit("record", "encoding")
            self.unreadable = {item for item, text in written.items() if not text.isascii()}
        else:
            for item in self.unreadable:
                self.hit(item, "encoding")
            for item in doubtful:
                self.hit(item, "encoding-other")
        self.record.update(dict.fromkeys(self.unreadable, ""))

    def hit(self, item, rule, *hiders):
        name = f"{item}.{rule}"
        self.hits.append((name, HIDERS.get(name, set()) | {h if "." in h else f"{item}.{h}" for h in hiders}))

    def has(self, *names):
        return any(name in names for name, _ in self.hits)

    def visible(self):
        """What is left to be said, now that the profile is known."""
        on = {name for name, _ in self.hits} - self.settings.off
        seen = {name for name, hiders in self.hits if name in on and not hiders & on}
        of_number = {name for name in seen if name.startswith("AAC002.")} - {"AAC002.sex-not-evaluable"}
        if of_number - {"AAC002.spreadsheet"}:
            seen.discard("AAC002.spreadsheet")
        if of_number - FACTS_OF_A_PERSON and self.record["AAC044"] == self.record["AAC002"]:
            seen -= {name for name in seen if name.startswith("AAC044.") and RULES[name][1] == "ours"}
        return seen

    # What any item can have.

    def length(self, item, text):
        limit, unit = LENGTHS[item], self.settings.unit
        if item == "AAC002" and self.number.kind != "letters":
            unit = "characters"  # A2(一) prints 15 or 18 of them
        count = {"gb18030": gb18030_length, "utf-8": lambda t: len(t.encode())}.get(unit, len)(text)
        if limit and count > limit:
            self.hit(item, "too-long")
        elif not self.settings.unit and f"{item}.too-long-gb18030" in RULES and gb18030_length(text) > limit:
            self.hit(item, "too-long-gb18030")

    def any_text(self, item, text):
        controls = [c for c in text if category(c) == "Cc"]
        if item == "AAE013" and any(c in "\t\r\n" for c in controls):
            self.hit(item, "line-break")
        if any(item != "AAE013" or c not in "\t\r\n" for c in controls):
            self.hits.append((f"{item}.control-character", HIDERS[f"{item}.control-character"] - {"AAE013.line-break"}))
        elif controls:
            self.hit(item, "control-character")
        if f"{item}.placeholder" in RULES and self.is_placeholder(item, text):
            self.hit(item, "placeholder")
        if f"{item}.spreadsheet-error" in RULES and SPREADSHEET_ERROR.fullmatch(text):
            self.hit(item, "spreadsheet-error")

    def is_placeholder(self, item, text):
        return text.lower() in NOTHING or text == "测试" and item in ("AAC003", "AAE011") \
            or item == "AAZ341" and not text.strip("0")

    def is_nothing(self, item, text):
        return self.is_placeholder(item, text) or SPREADSHEET_ERROR.fullmatch(text)

    # Item by item.

    def area(self, item, text):
        if not re.fullmatch("[0-9]{6}", text):
            self.hit(item, "format")
            return
        if self.settings.areas and not any(self.within(text, area) for area in self.settings.areas):
            self.hit(item, "scope")
        if text[:2] not in PROVINCES:
            self.hit(item, "province")
        elif text in AREAS or OTHER_AREAS.get(text) == "earlier-table":
            day = self.dates["ADC210"] and min(self.dates["ADC210"], self.settings.today)
            if day and not (text in AREAS and in_force(text, day[0])):
                self.hit(item, "not-in-force")
        elif text in OTHER_AREAS:
            self.hit(item, "collective" if OTHER_AREAS[text] == "collective" else "zone")
        elif not in_practice(text):
            self.hit(item, "unknown")

    def within(self, code, area):
        return code.startswith(re.sub("(00){1,2}$", "", area)) \
            or area == "660000" and code.startswith("6590") and "corps-cities" not in self.settings.pending

    def serial(self, item, text):
        if re.fullmatch(r"[0-9](\.[0-9]+)?[Ee]\+[0-9]+", text):
            self.hit(item, "spreadsheet")
        for c in set(re.sub("[0-9A-Za-z_-]", "", text)):
            self.hit(item, "character", *["control-character"] if category(c) == "Cc" else [])
        same = text in (self.record["AAC002"], self.record["AAC044"]) and not self.is_nothing(item, text)
        if same or len(text) == 18 and valid(text, self.settings.today) and text[:2] in PROVINCES:
            self.hit(item, "personal")

    def name(self, item, text):
        if " " in text or "\u3000" in text:
            self.hit(item, "space")
        for rule in {self.name_rule(text, i) for i in range(len(text))} - {None}:
            self.hit(item, *([rule] if rule != "control" else ["character", "control-character"]))
        if "names-white-list" in self.settings.pending:
            return
        if text.startswith("·") or text.endswith("·") or "··" in text:
            self.hit(item, "separator")
        if doubly_encoded(text):
            self.hit(item, "character")
        if item == "AAE011" and re.fullmatch("[\x00-\x7f]*[0-9_@][\x00-\x7f]*|[a-z]+", text):
            self.hit(item, "account")

    def name_rule(self, text, i):
        """The rule that a character of a name falls under, None when it is fine."""
        c, before, after = text[i], text[i - 1:i], text[i + 1:i + 2]
        if c in " \u3000·":
            return None
        if "names-white-list" in self.settings.pending:
            found = CLASS.get(ord(c))
            wrong = c == "\ufffd" or found in ("ascii-digit", "ascii-punct", "private", "unassigned")
            return "separator" if c in SEPARATORS else "other-space" if found in ("space", "zero-width") \
                else "character" if wrong else None
        if c in SPACES or category(c) in ("Zs", "Zl", "Zp", "Cf"):
            return "other-space"
        if c in SEPARATORS | OTHER_DOTS:
            latin = c == "." and before and is_letter(before) and not any(map(is_han, text))
            return None if latin else "separator"
        if is_letter(c):
            return None
        if c in "'’-" and before and after and is_letter(before) and is_letter(after) and not any(map(is_han, text)):
            return None
        return "control" if category(c) == "Cc" else "character"

    def social(self, item, text):
        number, today, day = self.number, self.settings.today, self.dates["ADC210"]
        if re.fullmatch(r"[0-9](\.[0-9]*)?[Ee]\+[0-9]+", text):
            self.hit(item, "spreadsheet")
        if number.kind == "letters":
            if not number.known:
                self.hit(item, "foreign-shape", *["too-long"] if len(text) > 18 else [])
            return
        if number.kind in ("length", "digits-15", "digits-17"):
            self.hit(item, number.kind)
            return
        if not number.checked:
            self.hit(item, "check-digit")
        if text[17:] == "x":
            self.hit(item, "lower-x")
        if number.birth is None:
            self.hit(item, "birth-date")
        elif number.birth > today:
            self.hit(item, "birth-future")
        if self.sex not in ("1", "2"):
            self.hit(item, "sex-not-evaluable")
        elif (self.sex == "1") != number.male:
            self.hit(item, "sex")
        if number.kind == "legacy":
            self.hit(item, "legacy-15")
        if not number.known or not number.foreign:
            self.hit(item, "foreign-shape")
        known = text[:6] in AREAS or text[:6] in OTHER_AREAS or text[:6] == "830000" and number.kind == "citizen"
        if number.kind != "card" and not known:
            self.hit(item, "area-unknown")
        if number.birth and day:
            if age(number.birth, day) < 16:
                self.hit(item, "under-16")
            if age(number.birth, day) >= 100 and self.record["AJC00A"] != "26" and "AJC00A" not in self.unreadable:
                self.hit(item, "over-age")
        if len(text) == 18 and text.endswith("000"):
            if not number.checked:
                self.hit(item, "spreadsheet")
            elif number.birth and number.birth <= today:
                self.hit(item, "ends-in-zeros")

    def kind(self, item, text):
        if text not in DOCUMENTS:
            self.hit(item, "code")
            return
        if DOCUMENTS[text] == "extension":
            self.hit(item, "extension")
        social = self.record["AAC002"]
        foreign = ("04", "05", "06", "07", "08", "11", "12", "13", "14")
        if text in foreign and valid(social, self.settings.today) and social[:2] not in ("81", "82", "83"):
            self.hit(item, "kind")

    def document(self, item, text):
        kind, social, today = self.record["AAC058"], self.record["AAC002"], self.settings.today
        if kind not in DOCUMENTS:
            return
        if kind in ("01", "90", "07", "17") and valid(text, today) and valid(social, today) \
                and normalised(text) != normalised(social):
            self.hit(item, "differs")
        if kind == "01" or kind in ("90", "07", "17") and self.looks_like_citizen(text):
            if not valid(text, today):
                self.hit(item, "citizen-number")
        elif kind == "07":
            number = read_number(text)
            if not (number.known and number.checked and (number.kind == "letters" and len(text) == 15
                                                         or number.kind == "card" and number.birth is not None)):
                self.hit(item, "shape")
        elif len(text) < 4 or len(set(re.findall("[0-9]", text))) < 2 \
                or not all(is_han(c) or re.fullmatch("[0-9A-Za-z()（）/-]", c) for c in text):
            self.hit(item, "shape")

    @staticmethod
    def looks_like_citizen(text):
        """A known province and a real date; else it is a card's own number."""
        number = read_number(text)
        return number.kind in ("citizen", "legacy") and number.birth is not None and text[:2] in PROVINCES | {"83"}

    def date(self, item, text):
        day = self.dates[item]
        if day is None:
            self.hit(item, "date")
            return
        if day > self.settings.today:
            self.hit(item, "future")
        other = self.dates["AAE036" if item == "ADC210" else "ADC210"]
        if item == "ADC210":
            if other and day > other:
                self.hit(item, "after-handling")
            if day < (1980, 1, 1):
                self.hit(item, "early")
        elif other and (datetime.date(*day) - datetime.date(*other)).days > 366:
            self.hit(item, "late")

    def reason(self, item, text):
        number, day = self.number, self.dates["ADC210"]
        if text not in REASONS:
            self.hit(item, "code")
        if text in ("31", "32"):
            self.hit(item, "contact-ground")
        if text == "90" and not self.record["AAE013"] and "AAE013" not in self.unreadable:
            self.hit(item, "other-remark")
        if text == "21" and number.kind in ("citizen", "legacy", "card") and number.birth and day:
            earlier, lawful = pension_age(number, day)
            if "pension-45-50" in self.settings.pending:
                earlier = lawful
            if not earlier:
                self.hit(item, "pension-age")
            elif not lawful:
                self.hit(item, "pension-early")


class Persons:
    """STANDARD 11: who comes twice in a run, under which names, and after a death."""

    def __init__(self):
        self.seen = {}       # key -> [(ADC210, index, reason)]
        self.names = {}      # number -> first name

    @staticmethod
    def keys(judgement, seen):
        """(number that keys the person, key of the person); None where there is none."""
        record = judgement.record
        raw = {name for name, _ in judgement.hits}
        bad = {n for n in raw if n.startswith("AAC002.") and RULES[n][0] == "error"} | raw & {"AAC002.foreign-shape"}
        if record["AAC002"] and not bad:
            return (normalised(record["AAC002"]),) * 2
        document = record["AAC044"]
        if not document or record["AAC058"] not in DOCUMENTS or "*" in document \
                or any(name.startswith("AAC044.") for name in seen):
            return None, None
        return None, record["AAC058"] + " " + document

    def add(self, index, judgement, seen):
        number, key = self.keys(judgement, seen)
        day, reason = judgement.dates["ADC210"], judgement.record["AJC00A"]
        found = set()
        if key and day:
            before = [d for d, _, _ in self.seen.get(key, [])]
            if before:
                found.add("run.person-again" if day in before else "run.person-later")
            self.seen.setdefault(key, []).append((day, index, reason))
        name = judgement.record["AAC003"]
        unnamed = {f"AAC003.{rule}" for rule in
                   ("required", "too-long", "space", "encoding", "placeholder", "spreadsheet-error")}
        if number and not judgement.has(*unnamed):
            name = "".join("·" if c in SEPARATORS | OTHER_DOTS else c for c in name)
            if self.names.setdefault(number, name) != name:
                found.add("run.name-differs")
        return found

    def after_death(self):
        """Indices of the records that are later than a record with reason 26 of the same person."""
        for records in self.seen.values():
            deaths = [(day, index) for day, index, reason in records if reason == "26"]
            for day, index, reason in records:
                if any(day > dead or reason == "26" and day == dead and index > at for dead, at in deaths):
                    yield index


def judge(record, settings):
    """The rules that a record alone is hit by."""
    return Judgement(record, settings).visible()


def judge_run(records, settings):
    """The sets of rules, record by record, and {rule: (count, index of the first)} of what is reported once per run."""
    ids, persons, found, judgements = set(), Persons(), [], []
    for index, record in enumerate(records):
        judgement = Judgement(record, settings)
        area, serial = judgement.record["AAB301"], judgement.record["AAZ341"]
        if serial and re.fullmatch("[0-9]{6}", area):
            if (area, serial) in ids:
                judgement.hit("AAZ341", "duplicate")
            ids.add((area, serial))
        for rule in persons.add(index, judgement, judgement.visible()):
            judgement.hit(*rule.split("."))
        judgements.append(judgement)
    for index in persons.after_death():
        judgements[index].hit("run", "after-death")
    found = [judgement.visible() for judgement in judgements]
    once = set() if "once-per-run" in settings.pending else set(ONCE_PER_RUN)
    if found and all("record.handler-is-person" in rules for rules in found):
        once.add("record.handler-is-person")
    run = {}
    for index, rules in enumerate(found):
        for rule in rules & once:
            count, first = run.get(rule, (0, index))
            run[rule] = (count + 1, first)
        rules -= once
    return found, run
