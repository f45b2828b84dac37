# SPDX-License-Identifier: Apache-2.0
"""What the oracle reads out of a number and a date: STANDARD 3, the ages of STANDARD 6 and 9."""
import dataclasses
import functools
import re

from tables import PROVINCES


@dataclasses.dataclass(frozen=True)
class Number:
    """What a number says, whether or not its check digit is right."""
    kind: str                    # citizen, legacy (15 digits), card (9…), letters, length, digits-15, digits-17
    birth: tuple = None          # None: no such date
    male: bool = None
    checked: bool = True
    known: bool = True           # letters: of a known shape; card: of a known province
    foreign: bool = True         # card: the nationality is not 156, China, nor 999


def date_of(text):
    """YYYYMMDD as (year, month, day), None when there is no such day."""
    if not re.fullmatch("[0-9]{8}", text):
        return None
    year, month, day = int(text[:4]), int(text[4:6]), int(text[6:])
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = (31, 28 + leap, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return (year, month, day) if year and 1 <= month <= 12 and 1 <= day <= days[month - 1] else None


def check_digit(digits):
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return "10X98765432"[sum(int(digit) * weight for digit, weight in zip(digits, weights)) % 11]


def letter_check(text):
    """Weights 7-3-1 modulo 10, A = 10 … Z = 35, of the card until 2023."""
    return sum(int(c, 36) * (7, 3, 1)[i % 3] for i, c in enumerate(text)) % 10


@functools.lru_cache(10000)
def read_number(text):
    if re.match("[A-Za-z]", text):
        card = re.fullmatch("[A-Z]{3}[0-9]{12}", text)
        if card:
            return Number("letters", known=text[3:5] in PROVINCES and date_of("19" + text[7:13]) is not None
                          and letter_check(text[:14]) == int(text[14]))
        return Number("letters", known=bool(re.fullmatch("[A-Z]{3}[0-9]0*[0-9A-Z]{1,14}", text)) and len(text) == 18)
    if len(text) not in (15, 18):
        return Number("length")
    if len(text) == 15:
        if not re.fullmatch("[0-9]{15}", text):
            return Number("digits-15")
        return Number("legacy", date_of("19" + text[6:12]), int(text[14]) % 2 == 1)
    if not re.fullmatch("[0-9]{17}", text[:17]):
        return Number("digits-17")
    card = text[0] == "9"
    return Number("card" if card else "citizen", date_of(text[6:14]), int(text[16]) % 2 == 1,
                  text[17].replace("x", "X") == check_digit(text[:17]),
                  not card or text[1:3] in PROVINCES, not card or text[3:6] not in ("156", "999"))


def valid(text, today):
    """A citizen or residence-permit number: length, digits, a date not after today, check digit; never the area."""
    number = read_number(text)
    if number.kind not in ("citizen", "legacy") or number.birth is None:
        return False
    return number.checked and number.birth <= today


def normalised(text):
    if read_number(text).kind == "legacy":
        text = text[:6] + "19" + text[6:]
        return text + check_digit(text)
    return text.replace("x", "X") if read_number(text).kind in ("citizen", "card") else text


def age(birth, day):
    """Full years; 29 February is reached on 1 March."""
    return day[0] - birth[0] - (day[1:] < birth[1:])


def pension_age(number, day):
    """(earliest age of an earlier pension reached, earliest lawful age reached): STANDARD 6 and 9."""
    base = 60 if number.male else 50
    month = (number.birth[0] + base - 2025) * 12 + number.birth[1] - 1
    step, most = (4, 36) if number.male else (2, 60)
    delay = 0 if month < 0 else min(month // step + 1, most)
    months = base * 12 + max(0, delay - 36)
    year, month = divmod(number.birth[0] * 12 + number.birth[1] - 1 + months, 12)
    return age(number.birth, day) >= (50 if number.male else 45), day >= (year, month + 1, number.birth[2])
