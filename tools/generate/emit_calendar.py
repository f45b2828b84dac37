# SPDX-License-Identifier: Apache-2.0
"""data/cn_holidays.tsv -> one bit a day for the known years, and the listed days with their names."""
import datetime

from common import banner, c_string, number_rows, read_tsv

SOURCE = "data/cn_holidays.tsv"
KINDS = {"holiday": 1, "workday": 2}


def outputs(root):
    listed = {}
    for row in read_tsv(root / SOURCE):
        day = datetime.date.fromisoformat(row["date"])
        if day in listed:
            raise SystemExit(f"{SOURCE}: {day} is there twice")
        listed[day] = (row["kind"], row["name"])
    # A year is known when its own paper is there; include/ujreg/calendar.h gives the same rule for loaded files.
    years = sorted(day.year for day, (kind, _) in listed.items() if (day.month, day.day, kind) == (10, 1, "holiday"))
    if years != list(range(years[0], years[-1] + 1)) or {day.year for day in listed} - set(years):
        raise SystemExit(f"{SOURCE}: years {years} have gaps, or days lie outside them")

    bits = []
    for year in years:
        row = bytearray(46)
        day = datetime.date(year, 1, 1)
        while day.year == year:
            kind = listed.get(day, (None,))[0]
            if kind == "workday" or (kind is None and day.weekday() < 5):
                number = day.timetuple().tm_yday - 1
                row[number // 8] |= 1 << number % 8
            day += datetime.timedelta(days=1)
        bits.append(row)

    names = sorted({name for _, name in listed.values()})
    width = max(len(name.encode("utf-8")) for name in names) + 1
    text = banner(SOURCE)
    text += f"#define CALENDAR_FIRST_YEAR {years[0]}\n#define CALENDAR_LAST_YEAR {years[-1]}\n"
    text += f"#define CALENDAR_FIRST_DAY {datetime.date(years[0], 1, 1).toordinal()} /* day number of its 1 January */\n\n"
    text += "/* Working days: bit of the day of the year, from 0. */\n"
    text += f"static const uint8_t calendar_workdays[{len(years)}][46] = {{\n"
    for year, row in zip(years, bits):
        text += f"    {{ /* {year} */\n" + number_rows(row, 23).replace("    ", "     ") + "    },\n"
    text += "};\n\n"
    text += f"static const char calendar_names[{len(names)}][{width}] = {{\n"
    text += "".join(f"    {c_string(name)}, /* {name} */\n" for name in names) + "};\n\n"
    text += "/* Days after CALENDAR_FIRST_DAY, UJREG_DAY_..., name. */\n"
    text += f"static const struct listed_day calendar_listed[{len(listed)}] = {{\n"
    start = datetime.date(years[0], 1, 1)
    for day in sorted(listed):
        kind, name = listed[day]
        text += f"    {{{(day - start).days}, {KINDS[kind]}, {names.index(name)}}}, /* {day} */\n"
    text += "};\n"
    return {"lib/tables/generated/calendar.h": text}
