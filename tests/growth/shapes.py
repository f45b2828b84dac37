# SPDX-License-Identifier: Apache-2.0
"""Inputs of any size n, one function a shape (kinds.tsv): bytes. Everybody in them is invented."""
import datetime
import functools
import json
import re

CODES = "AAB301 AAZ341 AAC003 AAC002 AAC058 AAC044 ADC210 AJC00A AAE011 AAE036 AAE013".split()
NUMBER = "11010519491231002X"  # the specimen of GB 11643
WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
HEADER = ",".join(CODES) + "\n"


@functools.lru_cache(None)
def number_of(i):
    """The number of the i-th person, with its check digit."""
    birth = datetime.date(1965, 1, 1) + datetime.timedelta(i // 900 % 12000)
    digits = f"330106{birth:%Y%m%d}{i % 900 + 1:03d}"
    return digits + "10X98765432"[sum(int(d) * w for d, w in zip(digits, WEIGHTS)) % 11]


def items(i, **changed):
    number = number_of(i)
    values = {"AAB301": "330106", "AAZ341": f"S{i}", "AAC003": "王伟", "AAC002": number, "AAC058": "01", "AAC044": number,
              "ADC210": "20251229", "AJC00A": "11", "AAE011": "李娜", "AAE036": "20251230", "AAE013": ""}
    values.update(changed)
    return values


WIDTHS = dict(zip(CODES, (6, 18, 50, 18, 2, 22, 8, 2, 20, 8, 100)))  # bytes of GB18030, of fixed rows


def row(values, separator=","):
    return separator.join(values[code] for code in CODES) + "\n"


def write(form, all_items):
    if form in ("csv", "tsv", "psv"):
        separator = {"csv": ",", "tsv": "\t", "psv": "|"}[form]
        return (separator.join(CODES) + "\n" + "".join(row(v, separator) for v in all_items)).encode()
    if form == "ndjson":
        return "".join(json.dumps(v, ensure_ascii=False) + "\n" for v in all_items).encode()
    if form == "json":
        return ("[" + ",\n".join(json.dumps(v, ensure_ascii=False) for v in all_items) + "]").encode()
    if form == "xml":
        records = ("<record>" + "".join(f"<{k}>{t}</{k}>" for k, t in v.items()) + "</record>\n" for v in all_items)
        return ('<?xml version="1.0" encoding="UTF-8"?>\n<records>\n' + "".join(records) + "</records>\n").encode()
    lines = (b"".join(v[c].encode("gb18030").ljust(WIDTHS[c]) for c in CODES) + b"\n" for v in all_items)
    return b"".join(lines)


def xml(inside):
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<records>' + inside + "</records>\n").encode()


# --- records ---------------------------------------------------------------------------------------------------------

def records(n, form):
    """As write(form, items), from one record as a mould: a million of them are made in a second."""
    if form == "fixed":
        return write(form, (items(i) for i in range(n)))
    mould = write(form, [items(0, AAZ341="@", AAC002="#", AAC044="#")]).decode()
    start, end = mould.rfind("\n", 0, mould.index("330106")) + 1, mould.find("\n", mould.index("20251230"))
    end = len(mould) - 1 if form == "json" else end + 1
    start = 1 if form == "json" else start
    before, between, inside, after = re.split("[@#]", mould[start:end])
    separator = ",\n" if form == "json" else ""
    made = separator.join(f"{before}S{i}{between}{number}{inside}{number}{after}"
                          for i, number in ((i, number_of(i % 20000)) for i in range(n)))
    return (mould[:start] + made + mould[end:]).encode()


def in_gb18030(n, form):
    text = records(n, form).decode()
    return text.replace('encoding="UTF-8"', 'encoding="GB18030"').encode("gb18030")


def half_wrong(n, form):
    return write(form, (items(i, ADC210="20251331" if i % 2 else "20251229") for i in range(n)))


def all_wrong(n, form):
    return write(form, (dict.fromkeys(CODES, "错") | {"AAZ341": f"S{i}"} for i in range(n)))


def same_id(n, form):
    return write(form, (items(i, AAZ341="S1") for i in range(n)))


def id_twice(n):
    return write("csv", (items(i, AAZ341=f"S{i // 2}") for i in range(2 * n)))


def same_person(n):
    return write("csv", (items(1, AAZ341=f"S{i}") for i in range(n)))


def long_values(n):
    return write("csv", (items(i, AAE013="备注" * 800) for i in range(n)))


# --- lines and cells -------------------------------------------------------------------------------------------------

def long_line(n, form):
    return write(form, (items(i, AAE013="a" * n if i == 1 else "") for i in range(4)))


def long_header(n):
    return (HEADER.rstrip() + "," + "x" * n + "\n" + row(items(1))).encode()


def quoted(n):
    lines = (",".join(f'"{value}"' for value in items(i).values()) + "\n" for i in range(n))
    return (HEADER + "".join(lines)).encode()


def cells(n, what):
    return (HEADER + row(items(1, AAE013='"' + what * 2 * n + '"'))).encode()


def quote_rows(n):
    return (HEADER + ('"' * 97 + "\n") * n).encode()


def unclosed(n):
    return (HEADER + '"' + "".join(row(items(i)) for i in range(n))).encode()


def open_rows(n):
    return (HEADER + "".join('"' + row(items(i)) for i in range(n))).encode()


def bare_quotes(n):
    return (HEADER + "".join(row(items(i, AAC003='王"伟')) for i in range(n))).encode()


def line_breaks(n):
    return (HEADER + "".join(row(items(i, AAE013='"' + "a\n" * 40 + '"')) for i in range(n))).encode()


def wide_rows(n):
    return (HEADER + ("," * 2000 + "\n") * n).encode()


def blank_lines(n):
    return (HEADER + "\n" * n + row(items(1))).encode()


def separator_lines(n):
    return (HEADER + ",,,,,,,,,,\n" * n + row(items(1))).encode()


def cr_lines(n):
    return records(n, "csv").replace(b"\n", b"\r")


def no_encoding(n):
    return (HEADER.encode() + b"".join(row(items(i)).encode() + b"330106,S\xff\xfe\x80,\xc0\xc1" + b"," * 8 + b"\n"
                                       for i in range(n)))


# --- JSON and XML ----------------------------------------------------------------------------------------------------

def members(n):
    return (json.dumps(items(1) | {f"k{i}": i for i in range(n)}) + "\n").encode()


def same_members(n):
    return ("{" + '"AAB301":"330106",' * n + '"AAZ341":"S1"}\n').encode()


def nested_arrays(n):
    return ('{"x":' + "[" * n + "]" * n + "}\n" + json.dumps(items(1)) + "\n").encode()


def nested_objects(n):
    return ('{"x":' * n + "1" + "}" * n + "\n" + json.dumps(items(1)) + "\n").encode()


def broken_objects(n):
    return ("[" + ",".join(json.dumps(items(i)) if i % 2 else '{"AAB301":}' for i in range(n)) + "]").encode()


def blanks(n):
    return ("[" + " " * n + json.dumps(items(1)) + "\n" * n + "]").encode()


def escapes(n):
    return "".join(json.dumps(items(i), ensure_ascii=True).replace("王", "\\u738b") + "\n" for i in range(n)).encode()


def nested_elements(n):
    return xml("<a>" * n + "</a>" * n)


def attributes(n):
    return xml("<record " + " ".join(f'k{i}="v"' for i in range(n)) + "><AAB301>330106</AAB301></record>")


def comments(n):
    return xml("<!-- c -->" * n + "<record><AAB301>330106</AAB301></record>")


def long_comment(n):
    return xml("<!--" + "c" * n + "--><record><AAB301>330106</AAB301></record>")


def references(n):
    return write("xml", (items(i, AAE013="&amp;&lt;&#x738B;" * 20) for i in range(n)))


def unknown_elements(n):
    return xml("<record>" + "".join(f"<k{i}>v</k{i}>" for i in range(n)) + "</record>")


# --- overlays and days -----------------------------------------------------------------------------------------------

def area_rows(n):
    return ("code\tname\n" + "".join(f"{100000 + i * 7 % 900000:06d}\t区{i}\n" for i in range(n))).encode()


def same_area_rows(n):
    return ("code\tname\tfirst_year\tlast_year\n" +
            "".join(f"330199\t区{i}\t{1985 + i % 35}\t{1985 + i % 35}\n" for i in range(n))).encode()


def same_code_rows(n):
    return ("code\tname_zh\n" + "".join(f"{i % 99 + 1:02d}\t证{i}\n" for i in range(n))).encode()


def days_from(n, step):
    first = datetime.date(2020, 1, 1)
    return ("date\tkind\tname\n" + "".join(f"{first + datetime.timedelta(i * step % 2400)}\tholiday\t三月三\n"
                                           for i in range(n))).encode()


def local_days(n):
    return days_from(n, 1)


def same_days(n):
    return days_from(n, 0)


def years(n):
    return ("date\tkind\tname\n" + "".join(f"{2027 + i}-10-01\tholiday\t国庆节\n" for i in range(n))).encode()


# --- the life cycle --------------------------------------------------------------------------------------------------

def event(kind, date, i, **more):
    return json.dumps({"event": kind, "date": date, "AAC002": number_of(i)} | more) + "\n"


def apply_event(date, i):
    return event("apply", date, i, application=f"A{i}", area="330106", place="household")


def persons(n):
    return "".join(apply_event("20250901", i) + event("accept", "20250901", i) for i in range(n)).encode()


def events_of_one(n):
    start = event("load-existing", "20250901", 1, area="330106", target="registered", registered="20250801")
    return (start + event("contact", "20250901", 1) + event("follow-up", "20250901", 1) * n).encode()


def cycles_of_one(n):
    return ((apply_event("20250901", 1) + event("withdraw", "20250901", 1)) * n).encode()


def refused_events(n):
    return "".join(event("approve", "20250901", i) for i in range(n)).encode()


def registration(i, **changed):
    values = {"person": f"N:{number_of(i)}", "state": "registered", "area": "330106", "registered": "20250901",
              "urban": "yes", "origin": "local", "last_event": "20250901"}
    return json.dumps(values | changed) + "\n"


def registrations(n):
    return "".join(registration(i) for i in range(n)).encode()


def exited(i, registered, deregistered, **more):
    return registration(i, state="exited", registered=registered, deregistered=deregistered, handled=deregistered,
                        reason="11", exit_area="330106", last_event=deregistered, **more)


def spells_of_one(n):
    first = datetime.date(1950, 1, 1)
    days = (first + datetime.timedelta(3 * i) for i in range(n))
    return "".join(exited(1, f"{d:%Y%m%d}", f"{d + datetime.timedelta(2):%Y%m%d}") for d in days).encode()


def contradictions(n):
    return "".join(registration(i) + exited(i, "20250910", "20250915", origin="national") for i in range(n)).encode()


def many_areas(n):
    return "".join(registration(i, area=f"{110000 + i * 13 % 540000:06d}") for i in range(n)).encode()
