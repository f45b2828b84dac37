# SPDX-License-Identifier: Apache-2.0
"""The statistics of a county's year counted from its event log alone: what N(九) and N(十) say, in Python, without a line of
the library. Lines that must be refused are left out by the truth file; nothing else is known of the state machine."""
import collections
import datetime
import json

FIRST = 202009


class Spell:
    """A registration in force: from a day to a day."""

    def __init__(self, area, urban, start):
        self.area, self.urban, self.start = area, urban, start
        self.end = self.reason = self.ineligible = None


def month_of(day):
    """The statistical month of a day: the 21st begins the next one."""
    year, month = int(day[:4]), int(day[4:6]) + (day[6:] > "20")
    return (year + 1) * 100 + 1 if month > 12 else year * 100 + month


def read(log, truth):
    """Spells by person; birth and sex are in the number."""
    with open(truth, encoding="utf-8") as lines:
        wrong = {json.loads(line)["line"] for line in lines}
    spells, applied, owner, events = collections.defaultdict(list), {}, {}, 0
    with open(log, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if number in wrong:
                continue
            event = json.loads(line)
            events += 1
            kind, day = event["event"], event["date"]
            if kind == "apply":
                owner[event["application"]] = event["AAC002"]
                applied[event["AAC002"]] = (event["area"], event["urban"])
            person = event.get("AAC002") or owner[event["application"]]
            if kind == "approve":
                spells[person].append(Spell(*applied[person], day))
            elif kind == "load-existing":
                spells[person].append(Spell(event["area"], event["urban"], event["registered"]))
            if kind == "deregister" or (kind == "load-existing" and event["target"] == "exited"):
                spells[person][-1].end, spells[person][-1].reason = event["AAE036"], int(event["AJC00A"])
            elif event.get("pension") == "yes":
                spells[person][-1].ineligible = spells[person][-1].ineligible or day
    return spells, events, len(wrong)


def left_on(spell):
    """(day, reason) on which it ceased to count, or None: known to draw a pension is as good as an exit."""
    if spell.ineligible and (not spell.end or month_of(spell.ineligible) != month_of(spell.end)):
        return spell.ineligible, 0
    return (spell.end, spell.reason) if spell.end else None


def age(birth, day):
    return int(day[:4]) - int(birth[:4]) - (day[4:] < birth[4:])


def band(birth, day):
    return max(first for first in (16, 25, 35, 45, 55) if age(birth, day) >= first)


def months(count):
    month = FIRST
    for _ in range(count):
        year, number = divmod(month, 100)
        last = datetime.date(year, number, 20)
        first = (datetime.date(year, number, 1) - datetime.timedelta(1)).replace(day=21)
        yield month, first.strftime("%Y%m%d"), last.strftime("%Y%m%d")
        month = (year + 1) * 100 + 1 if number == 12 else month + 1


def statistics(spells, count):
    """For each month: the four figures, and breakdowns as {name: {key: [opening, entered, left, closing]}}."""
    counted = [(person, spell, left_on(spell)) for person, list_of in spells.items() for spell in list_of
               if spell.urban == "yes"]
    for month, first, last in months(count):
        totals = [0, 0, 0, 0]
        parts = collections.defaultdict(lambda: collections.defaultdict(lambda: [0, 0, 0, 0]))
        eve = (datetime.datetime.strptime(first, "%Y%m%d") - datetime.timedelta(1)).strftime("%Y%m%d")
        for person, spell, left in counted:
            day, reason = left or (None, None)
            acts = ((0, eve, spell.start <= eve and (not day or day > eve)), (1, spell.start, first <= spell.start <= last),
                    (2, day, day and first <= day <= last), (3, last, spell.start <= last and (not day or day > last)))
            for place, on, happens in acts:
                if not happens:
                    continue
                totals[place] += 1
                parts["by_county"][spell.area][place] += 1
                parts["by_sex"]["1" if int(person[16]) % 2 else "2"][place] += 1
                parts["by_age"][str(band(person[6:14], on))][place] += 1
                if place == 2:
                    parts["by_reason"][str(reason)][place] += 1
        yield month, totals, parts
