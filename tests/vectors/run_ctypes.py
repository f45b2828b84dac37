# SPDX-License-Identifier: Apache-2.0
"""Runs records.tsv over the shared library by ctypes, as a binding would call it.

Usage: python3 run_ctypes.py LIBUJREG.SO [RECORDS.TSV]. What the columns mean is in README.md. Beside the expected findings
it holds every message against the record: nothing personal may be in it.
"""
import ctypes
import pathlib
import re
import sys

OK, UNKNOWN = 0, 4
CHINESE, ENGLISH = 1, 2
PERSONAL = ("AAC003", "AAC002", "AAC044", "AAE011", "AAE013")
PROFILES = {"standard": 0, "annex": 1, "strict": 2}
LENGTHS = {"characters": 1, "gb18030": 2, "utf-8": 3}
SEVERITIES = {"off": 0, "note": 1, "warning": 2, "error": 3}


class Text(ctypes.Structure):
    _fields_ = [("data", ctypes.c_char_p), ("size", ctypes.c_size_t)]


class Date(ctypes.Structure):
    _fields_ = [("year", ctypes.c_int16), ("month", ctypes.c_uint8), ("day", ctypes.c_uint8)]


class RuleSeverity(ctypes.Structure):
    _fields_ = [("rule", ctypes.c_int32), ("severity", ctypes.c_int32)]


class ProfileOptions(ctypes.Structure):
    _fields_ = [("size", ctypes.c_uint32), ("rules", ctypes.c_int32), ("today", Date), ("length_unit", ctypes.c_int32),
                ("upload_area", ctypes.c_int32), ("severity_count", ctypes.c_uint32),
                ("severities", ctypes.POINTER(RuleSeverity)), ("tables", ctypes.c_void_p)]


class FieldInfo(ctypes.Structure):
    _fields_ = [("size", ctypes.c_uint32)] + \
        [(name, ctypes.c_int32) for name in ("field", "order", "required", "type", "length", "table", "personal")] + \
        [(name, ctypes.c_char_p) for name in ("code", "member", "name_zh", "name_en")]


class RuleInfo(ctypes.Structure):
    _fields_ = [("size", ctypes.c_uint32)] + \
        [(name, ctypes.c_int32) for name in ("rule", "field", "severity", "annex", "reserved")] + \
        [(name, ctypes.c_char_p) for name in ("name", "clause", "title_zh", "title_en")]


class Finding(ctypes.Structure):
    _fields_ = [("size", ctypes.c_uint32), ("rule", ctypes.c_int32), ("field", ctypes.c_int32),
                ("severity", ctypes.c_int32), ("record", ctypes.c_uint64), ("line", ctypes.c_uint64),
                ("offset", ctypes.c_uint64), ("length", ctypes.c_uint64), ("value", Text), ("detail", Text),
                ("numbers", ctypes.c_int64 * 4)]


class Library:
    """The few functions that the vectors need."""

    def __init__(self, path):
        self.c = ctypes.CDLL(path)
        for name in ("ujreg_profile_free", "ujreg_findings_free", "ujreg_findings_clear"):
            getattr(self.c, name).argtypes = [ctypes.c_void_p]
            getattr(self.c, name).restype = None
        self.c.ujreg_findings_count.argtypes = [ctypes.c_void_p]
        self.c.ujreg_findings_count.restype = ctypes.c_size_t
        self.c.ujreg_findings_get.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_void_p]
        self.c.ujreg_check.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p]
        self.c.ujreg_profile_severity.argtypes = [ctypes.c_void_p, ctypes.c_int32]
        self.c.ujreg_rule_find.argtypes = [ctypes.c_char_p, ctypes.c_size_t]
        self.c.ujreg_finding_message.argtypes = [ctypes.c_void_p, ctypes.c_int32, ctypes.c_char_p, ctypes.c_size_t,
                                                 ctypes.POINTER(ctypes.c_size_t)]
        self.members = self.read_members()
        self.record_type = type("Record", (ctypes.Structure,), {
            "_fields_": [("size", ctypes.c_uint32), ("reserved", ctypes.c_uint32)] +
                        [(member, Text) for member in self.members.values()]})

    def read_members(self):
        """Item code -> member of ujreg_record, the companion last."""
        members, field = {}, 0
        while True:
            info = FieldInfo(size=ctypes.sizeof(FieldInfo))
            field += 1
            if self.c.ujreg_field_get(field, ctypes.byref(info)) == UNKNOWN:
                return members
            members[info.code.decode()] = info.member.decode()

    def rule(self, name):
        number = self.c.ujreg_rule_find(name.encode(), len(name))
        if not number:
            raise SystemExit(f"no rule {name}")
        return number

    def rule_info(self, number):
        info = RuleInfo(size=ctypes.sizeof(RuleInfo))
        if self.c.ujreg_rule_get(number, ctypes.byref(info)) != OK:
            raise SystemExit(f"rule {number} is not known")
        return info

    def profile(self, words):
        options = ProfileOptions(size=ctypes.sizeof(ProfileOptions), today=Date(2025, 12, 31))
        severities = []
        for word in words:
            key, value = word.split("=")
            if key == "today":
                options.today = Date(int(value[:4]), int(value[4:6]), int(value[6:]))
            elif key == "profile":
                options.rules = PROFILES[value]
            elif key == "length":
                options.length_unit = LENGTHS[value]
            elif key == "area":
                options.upload_area = int(value)
            else:
                severities.append(RuleSeverity(self.rule(key), SEVERITIES[value]))
        array = (RuleSeverity * max(1, len(severities)))(*severities)
        options.severities = array
        options.severity_count = len(severities)
        profile = ctypes.c_void_p()
        if self.c.ujreg_profile_new(None, ctypes.byref(options), ctypes.byref(profile)) != OK:
            raise SystemExit(f"no profile of {words}")
        return profile

    def check(self, profile, values):
        """The findings of a record as (rule name, messages)."""
        record = self.record_type(size=ctypes.sizeof(self.record_type))
        for code, value in values.items():
            setattr(record, self.members[code], Text(value, len(value)))
        findings = ctypes.c_void_p()
        if self.c.ujreg_findings_new(None, ctypes.byref(findings)) != OK:
            raise SystemExit("no list of findings")
        if self.c.ujreg_check(profile, ctypes.byref(record), findings) != OK:
            raise SystemExit("the record could not be checked")
        result = []
        for index in range(self.c.ujreg_findings_count(findings)):
            finding = Finding(size=ctypes.sizeof(Finding))
            self.c.ujreg_findings_get(findings, index, ctypes.byref(finding))
            name = self.rule_info(finding.rule).name.decode()
            if finding.severity != self.c.ujreg_profile_severity(profile, finding.rule):
                raise SystemExit(f"{name}: severity {finding.severity} is not the profile's")
            result.append((name, [self.message(finding, language) for language in (CHINESE, ENGLISH)]))
        self.c.ujreg_findings_free(findings)
        return result

    def message(self, finding, language):
        needed = ctypes.c_size_t()
        self.c.ujreg_finding_message(ctypes.byref(finding), language, None, 0, ctypes.byref(needed))
        buffer = ctypes.create_string_buffer(needed.value + 1)
        if self.c.ujreg_finding_message(ctypes.byref(finding), language, buffer, needed.value + 1, None) != OK:
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
    here = pathlib.Path(__file__).resolve().parent
    library = Library(sys.argv[1])
    path = sys.argv[2] if len(sys.argv) > 2 else here / "records.tsv"
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
        profile = library.profile(options.split() if options != "-" else [])
        found = library.check(profile, values)
        library.c.ujreg_profile_free(profile)
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
