# SPDX-License-Identifier: Apache-2.0
"""Runs records.tsv over the shared library by ctypes, as a binding would call it.

Usage: python3 run_ctypes.py [RECORDS.TSV]; UJREG_LIBRARY names the library. What the columns mean is in README.md. Beside the
expected findings it holds every message against the record: nothing personal may be in it.
"""
import ctypes
import pathlib
import re
import sys
from ctypes import byref

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "python"))
from declared import *

PERSONAL = ("AAC003", "AAC002", "AAC044", "AAE011", "AAE013")
PROFILES = {"standard": UJREG_RULES_STANDARD, "annex": UJREG_RULES_ANNEX, "strict": UJREG_RULES_STRICT}
LENGTHS = {"characters": UJREG_LENGTH_CHARACTERS, "gb18030": UJREG_LENGTH_GB18030, "utf-8": UJREG_LENGTH_UTF8}
SEVERITIES = {"off": UJREG_SEVERITY_OFF, "note": UJREG_SEVERITY_NOTE, "warning": UJREG_SEVERITY_WARNING,
              "error": UJREG_SEVERITY_ERROR}


def members_of_a_record():
    """Item code -> member of ujreg_record, the companion last."""
    members, info = {}, new(ujreg_field_info)
    while library.ujreg_field_get(len(members) + 1, info) != UJREG_UNKNOWN:
        members[info.code.decode()] = info.member.decode()
    return members


MEMBERS = members_of_a_record()


def rule_named(name):
    number = library.ujreg_rule_find(name.encode(), len(name))
    if not number:
        raise SystemExit(f"no rule {name}")
    return number


def rule_info(number):
    info = new(ujreg_rule_info)
    if library.ujreg_rule_get(number, info) != UJREG_OK:
        raise SystemExit(f"rule {number} is not known")
    return info


def profile_of(words):
    options = new(ujreg_profile_options, today=date(20251231))
    severities = []
    for word in words:
        key, value = word.split("=")
        if key == "today":
            options.today = date(int(value))
        elif key == "profile":
            options.rules = PROFILES[value]
        elif key == "length":
            options.length_unit = LENGTHS[value]
        elif key == "area":
            options.upload_area = int(value)
        else:
            severities.append(ujreg_rule_severity(rule_named(key), SEVERITIES[value]))
    options.severities = (ujreg_rule_severity * max(1, len(severities)))(*severities)
    options.severity_count = len(severities)
    profile = handle(ujreg_profile)
    if library.ujreg_profile_new(None, options, byref(profile)) != UJREG_OK:
        raise SystemExit(f"no profile of {words}")
    return profile


def check(profile, values):
    """The findings of a record as (rule name, messages)."""
    record = new(ujreg_record, **{MEMBERS[code]: text(value) for code, value in values.items()})
    findings = handle(ujreg_findings)
    if library.ujreg_findings_new(None, byref(findings)) != UJREG_OK:
        raise SystemExit("no list of findings")
    if library.ujreg_check(profile, record, findings) != UJREG_OK:
        raise SystemExit("the record could not be checked")
    result = []
    for index in range(library.ujreg_findings_count(findings)):
        finding = new(ujreg_finding)
        library.ujreg_findings_get(findings, index, finding)
        name = rule_info(finding.rule).name.decode()
        if finding.severity != library.ujreg_profile_severity(profile, finding.rule):
            raise SystemExit(f"{name}: severity {finding.severity} is not the profile's")
        result.append((name, [message(finding, language) for language in (UJREG_LANGUAGE_ZH, UJREG_LANGUAGE_EN)]))
    library.ujreg_findings_free(findings)
    return result


def message(finding, language):
    needed = ctypes.c_size_t()
    library.ujreg_finding_message(finding, language, None, 0, byref(needed))
    buffer = ctypes.create_string_buffer(needed.value + 1)
    if library.ujreg_finding_message(finding, language, buffer, needed.value + 1, None) != UJREG_OK:
        raise SystemExit("a finding has no words")
    return buffer.raw[:needed.value].decode("utf-8")


ESCAPE = re.compile(r"\\u\{([0-9A-Fa-f]+)\}|\\u([0-9A-Fa-f]{4})|\\x([0-9A-Fa-f]{2})")


def unescape(text):
    """The bytes that a value of the table stands for."""
    out, at = b"", 0
    for match in ESCAPE.finditer(text):
        out += text[at:match.start()].encode()
        long, short, byte = match.groups()
        out += bytes([int(byte, 16)]) if byte else chr(int(long or short, 16)).encode()
        at = match.end()
    return out + text[at:].encode()


def value_of(text, values):
    if text.startswith("@"):
        return values[text[1:]]
    if text.startswith("{"):
        inner, times = text[1:-1].rsplit("*", 1)
        return unescape(inner) * int(times)
    return unescape(text)


def apply(fields, base):
    values = dict(base)
    for part in fields.split(";") if fields != "-" else []:
        code, text = part.split("=", 1)
        values[code] = value_of(text, values)
    return values


def leaks(messages, values):
    """Personal values that stand in a message in full. A value of one or two characters may be anywhere."""
    for code in PERSONAL:
        text = values[code].decode("utf-8", "replace")
        if len(text) > 3:
            yield from (code for message in messages if text in message)


def main():
    path = sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent / "records.tsv"
    base, wrong, count = {}, 0, 0
    with open(path, encoding="utf-8", newline="\n") as stream:
        lines = [line.rstrip("\n") for line in stream]
    for number, line in enumerate(lines, 1):
        if line.startswith("#") or line.startswith("rule\t"):
            continue
        rule, expect, options, fields, also, note = line.split("\t")
        if expect == "base":
            base = apply(fields, {})
            continue
        values = apply(fields, base)
        profile = profile_of(options.split() if options != "-" else [])
        found = check(profile, values)
        library.ujreg_profile_free(profile)
        expected = ([rule] if expect == "fail" else []) + (also.split(",") if also != "-" else [])
        names = [name for name, _ in found]
        if sorted(names) != sorted(expected):
            print(f"{path}:{number}: expected {sorted(expected)}, found {sorted(names)} ({note})")
            wrong += 1
        for name, messages in found:
            for code in leaks(messages, values):
                print(f"{path}:{number}: {name} shows {code}")
                wrong += 1
        count += 1
    print(f"{count} records, {wrong} wrong")
    return 1 if wrong or not count else 0


if __name__ == "__main__":
    sys.exit(main())
