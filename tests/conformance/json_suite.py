# SPDX-License-Identifier: Apache-2.0
"""JSONTestSuite: y_ must be accepted, n_ must be refused, i_ is left to the parser."""
import json
import pathlib

from frame import FREE, JSON, NDJSON, RECORD, UTF8, Question, must_read, must_refuse, only_refused_for

# Right JSON that is no record may be refused for this, and for nothing else.
NO_RECORD = ("json-no-object", "json-value-type")
WIDE = (", ", ": ")
COMPACT = (",", ":")  # as the library writes


def load_files(directory):
    """The suite as files."""
    return [(path.name, path.read_bytes()) for path in sorted(pathlib.Path(directory).glob("*.json"))]


def load_module(path):
    """The suite as one JavaScript module, whose only content is one array of JSON."""
    text = pathlib.Path(path).read_text(encoding="utf-8")
    cases = json.loads(text[text.index("["):text.rindex("]") + 1])
    return [(case["name"], case["input"].encode("utf-8", "surrogatepass")) for case in cases]


def whole(answer):
    """The input is right JSON: that it is no array of records is all that may be said against it."""
    answer.findings = [finding for finding in answer.findings if finding[::2] != ("json-syntax", 6)]
    return only_refused_for(*NO_RECORD)(answer)


def element(data):
    """What stands in the array that is the whole case, if it is one."""
    data = data.strip(b" \t\r\n")
    return data[1:-1].strip(b" \t\r\n") if data[:1] == b"[" and data[-1:] == b"]" else None


def inside(value, key, separators):
    """A record, and in it a key with this value."""
    comma, colon = separators
    return f'{json.dumps(RECORD, separators=separators)[:-1]}{comma}"{key}"{colon}'.encode() + value + b"}"


def item(kind, data):
    """The case as the value of an item, with its judge; None where it says nothing."""
    value = element(data)
    if kind == "n":
        return (value, must_refuse) if value and value[:1] == b'"' else None
    text = json.loads(data.decode("utf-8"))
    if isinstance(text, list) and len(text) == 1:
        text = text[0]
    else:
        value = data.strip(b" \t\r\n")
    if not isinstance(text, str):
        return value, only_refused_for("json-value-type")
    return value, must_read([{**RECORD, FREE: text}])


def questions(suite, cases):
    for name, data in cases:
        kind = name[0]
        ways = [("whole", data, {"y": whole, "n": must_refuse, "i": None}[kind]),
                ("unknown", inside(data, "x", WIDE), {"y": must_read([RECORD]), "n": must_refuse, "i": None}[kind])]
        try:
            as_item = item(kind, data) if kind != "i" else None
        except UnicodeDecodeError:  # UTF-16: the ways above tell
            as_item = None
        if as_item:
            ways.append(("item", inside(as_item[0], FREE, COMPACT), as_item[1]))
        for way, text, judge in ways:
            yield Question(suite, "json " + way, name, JSON, UTF8, text if way == "whole" else b"[" + text + b"]", judge)
            if b"\n" not in text:  # a line is a record
                yield Question(suite, "ndjson " + way, name, NDJSON, UTF8, text, judge)
