# SPDX-License-Identifier: Apache-2.0
"""What the oracle looks up: the project's tables in data/, and what Python knows of characters.

Python's edition of Unicode is seldom that of the project (data/unicode.tsv). What the table calls unassigned is
unassigned here, whatever Python knows; what only the table knows is taken for a letter. `damage.py` draws neither kind.
"""
import functools
import pathlib
import re
import unicodedata

DATA = pathlib.Path(__file__).resolve().parents[2] / "data"
PROVINCES = set("11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46".split())
PROVINCES |= set("50 51 52 53 54 61 62 63 64 65 66 71 81 82".split())


def rows(name):
    """The rows of a table as dicts; none when the project does not have it."""
    path = DATA / name
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    lines = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [dict(zip(lines[0], line + [""] * len(lines[0]))) for line in lines[1:]]


AREAS = {}  # code -> [(first year, last year or None)]
for _row in rows("areas.tsv"):
    AREAS.setdefault(_row["code"], []).append((int(_row["first_year"]), int(_row["last_year"] or 0) or None))
OTHER_AREAS = {row["code"]: row["kind"] for row in rows("areas_other.tsv")}
PRACTICE = [row["pattern"] for row in rows("area_practice.tsv")]
DOCUMENTS = {row["code"]: row["status"] for row in rows("aac058.tsv")}
REASONS = {row["code"] for row in rows("ajc00a.tsv")}

_classes = [(int(row["first"], 16), int(row["last"], 16), row["class"]) for row in rows("unicode.tsv")]
CLASS = {code: name for first, last, name in _classes for code in range(first, last + 1)}
TWO_BYTES = {int(row["codepoint"], 16) for row in rows("gb18030-2022.tsv")}


def in_practice(code):
    """66xxxx, 省本级 and 市本级: a pattern of area_practice.tsv."""
    for pattern in PRACTICE:
        if re.fullmatch(re.sub("PP|CC|N", lambda part: r"\d" * len(part[0]), pattern), code):
            prefecture = code[2:4] != "00" and code[:4] + "00" in AREAS
            if ("PP" not in pattern or code[:2] in PROVINCES) and ("CC" not in pattern or prefecture):
                return True
    return False


def in_force(code, year):
    """The table knows the state on 31 December: in the year of a change both codes count. 1981 means since ever."""
    return any((first <= year or first == 1981) and (last is None or year <= last + 1) for first, last in AREAS[code])


def gb18030_length(text):
    return sum(1 if c < "\x80" else 2 if ord(c) in TWO_BYTES else 4 for c in text)


def is_han(c):
    return c in "々〇" or "\u3400" <= c <= "\u4dbf" or "\u4e00" <= c <= "\u9fff" or "\uf900" <= c <= "\ufaff" \
        or "\U00020000" <= c <= "\U0003ffff"


@functools.cache
def category(c):
    """General category, made to agree with data/unicode.tsv and STANDARD 6 (planes 2 and 3 are Han throughout)."""
    if "\U00020000" <= c <= "\U0003ffff" and ord(c) & 0xFFFE != 0xFFFE:
        return "Lo"
    if CLASS.get(ord(c)) == "unassigned":
        return "Cn"
    found = unicodedata.category(c)
    return "Lo" if found == "Cn" and "unassigned" in CLASS.values() else found


def editions_agree(c):
    return (unicodedata.category(c) == "Cn") == (CLASS.get(ord(c)) == "unassigned")


@functools.cache
def is_letter(c):
    """What STANDARD 6 lets into names: letters and marks of any script, Han, 〇 々, tsheg, variation selectors."""
    if "\uff01" <= c <= "\uff5e" or c in "\u115f\u1160\u3164\uffa0\u034f\u17b4\u17b5":
        return False
    return is_han(c) and category(c) != "Cn" or c == "\u0f0b" or category(c)[0] in "LM"
