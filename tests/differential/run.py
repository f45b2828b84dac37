#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The same bytes give one answer. Damaged files of all formats and encodings, with records longer than every limit and
duplicates around them, are read from memory, as a file, from a pipe and by 1, 2, 3 and 8 workers: the findings, the summary,
the exit status and what is converted must be the same. An input that fails is kept, and can be read again by its number.

    run.py --ujreg UJREG --differ DIFFER [--inputs N] [--first N] [--kept FOLDER] [--xml 0|1]
"""
import argparse
import json
import pathlib
import random
import subprocess
import sys
import tempfile

TODAY = "20251231"
CODES = "AAB301 AAZ341 AAC003 AAC002 AAC058 AAC044 ADC210 AJC00A AAE011 AAE036 AAE013".split()
WIDTHS = [6, 18, 50, 18, 2, 18, 8, 2, 50, 8, 200]
NUMBER = "11010519491231002X"  # the specimen of GB 11643
SEVERITIES = {"note": 1, "warning": 2, "error": 3}
FORMATS = ["csv", "tsv", "psv", "ndjson", "json", "xml", "fixed"]
LONG = [300, 5000, 70_000, 131_000, 140_000, 400_000, 1_040_000, 1_060_000, 1_900_000]
# What readers stumble over, as bytes.
STRIKES = [b'"', b'""', b",", b"\n", b"\r", b"\r\n", b"\n\n", b'"\n', b',"', b"\t", b"|", b"\x81", b"\xe4\xb8", b"\xff", b"\x81\x30",
           b"\xa1\xa1", b" ", b"{", b"}", b"[", b"]", b"},{", b'\\', b"\\u12", b":", b"<", b">", b"</record>", b"<record>", b"&",
           b"&amp;", b"<!--", b"]]>", b"\0", b"\xef\xbb\xbf", b"\x84\x31\x95\x33", b"null", b"</records>"]


class Differs(Exception):
    pass


# --- inputs ------------------------------------------------------------------------------------------------------


def values(dice, serials):
    serial = f"S{dice.randrange(serials)}"
    reason = dice.choice(["11", "12", "23", "99"])
    return ["330106", serial, dice.choice(["李明", "欧阳晓晨", "王𠮷"]), NUMBER, "01", NUMBER,
            dice.choice(["20251210", "20251210", "2025-12-10", "20261301"]), reason, "王芳", "20251211", dice.choice(["", "", "已就业"])]


def cell(dice, text, separator):
    if any(c in text for c in (separator, '"', "\n")) or dice.random() < 0.03:
        return '"' + text.replace('"', '""') + '"'
    return text


def fixed_cell(text, width):
    data = text.encode("gb18030")[:width]
    return data + b" " * (width - len(data))


def one_record(dice, form, items):
    """A record as bytes of its format, in UTF-8 but for fixed."""
    if form in ("csv", "tsv", "psv"):
        separator = {"csv": ",", "tsv": "\t", "psv": "|"}[form]
        return (separator.join(cell(dice, text, separator) for text in items) + "\n").encode()
    if form == "fixed":
        return b"".join(fixed_cell(text, width) for text, width in zip(items, WIDTHS)) + b"\n"
    if form == "xml":
        inside = "".join(f"<{code}>{text}</{code}>" for code, text in zip(CODES, items) if text)
        return f"<record>{inside}</record>\n".encode()
    record = {code: text for code, text in zip(CODES, items) if text}
    return json.dumps(record, ensure_ascii=dice.random() < 0.1, separators=(",", ":")).encode()


def whole(dice, form, records):
    if form in ("csv", "tsv", "psv"):
        separator = {"csv": ",", "tsv": "\t", "psv": "|"}[form]
        return (separator.join(CODES) + "\n").encode() + b"".join(records)
    if form == "xml":
        return b'<?xml version="1.0"?>\n<records>\n' + b"".join(records) + b"</records>\n"
    if form == "json":
        return b"[" + dice.choice([b",\n", b","]).join(records) + b"]\n"
    return b"".join(r if form == "fixed" else r + b"\n" for r in records)


def around(dice, form):
    """A record beyond the limit, one beyond a chunk, and the same few again and again around them."""
    records = []
    for _ in range(dice.choice([1, 1, 3])):
        for least, most in ((1_049_000, 1_900_000), (0, 1), (131_000, 900_000), (0, 1)):
            for _ in range(1 if most > 1 else dice.randrange(1, 8)):
                items = values(dice, 8)
                items[10] = "x" * dice.randrange(least, most)
                records.append(one_record(dice, form, items))
    return records


def mixed(dice, form, number):
    """Records of all lengths."""
    size = dice.choice([2_000, 20_000, 200_000, 400_000] + ([4_000_000] if number % 8 == 3 else []))
    serials = dice.choice([2, 50, 4000])
    longest = dice.choice([0, 4, 5, len(LONG), len(LONG)])
    records, length = [], 0
    while length < size:
        items = values(dice, serials)
        if longest and dice.random() < 0.04:
            items[10] = dice.choice(["x", "一", "ab ", '"']) * (dice.choice(LONG[:longest]) // dice.choice([1, 1, 3]))
        records.append(one_record(dice, form, items))
        length += len(records[-1])
    return records


def make(number, xml):
    """Input number `number`: format, encoding to ask for, bytes."""
    dice = random.Random(number)
    form = FORMATS[number % len(FORMATS)]
    form = "ndjson" if form == "xml" and not xml else form
    records = around(dice, form) if dice.random() < 0.25 else mixed(dice, form, number)
    data = whole(dice, form, records)
    encoding = "utf-8"
    if form == "fixed":
        encoding = "gb18030"
    elif dice.random() < 0.4:
        data, encoding = data.decode().encode("gb18030"), "gb18030"
        data = data.replace(b'<?xml version="1.0"?>', b'<?xml version="1.0" encoding="GB18030"?>')
    data = bytearray(data)
    for _ in range(dice.choice([0, 0, 1, 3, 20, 200])):
        at = dice.randrange(len(data))
        what = dice.randrange(6)
        if what == 0:
            del data[at:at + dice.choice([1, 1, 5, 300])]
        elif what == 1:
            data[at] = dice.randrange(256)
        elif what == 2 and dice.random() < 0.1:
            del data[at:]
        else:
            data[at:at] = dice.choice(STRIKES)
        data = data or bytearray(b"\n")
    return form, dice.choice(["auto", "auto", encoding]), bytes(data)


# --- answers -----------------------------------------------------------------------------------------------------


def same(what, first, other):
    if first != other:
        one, two = repr(first), repr(other)
        at = next((i for i, (a, b) in enumerate(zip(one, two)) if a != b), min(len(one), len(two)))
        raise Differs(f"{what}:\n  {one[max(at - 200, 0):at + 200]}\n  {two[max(at - 200, 0):at + 200]}")


def run(command, path=None, pipe=False):
    """Exit status, output and messages; the file's name in them is that of standard input."""
    if path is None:
        done = subprocess.run(command, capture_output=True, timeout=600, check=False)
    elif pipe:
        done = subprocess.run(command, input=path.read_bytes(), capture_output=True, timeout=600, check=False)
    else:
        with open(path, "rb") as stream:
            done = subprocess.run(command, stdin=stream, capture_output=True, timeout=600, check=False)
    if done.returncode not in (0, 1, 3) or b"rror: " in done.stderr or b"reading failed" in done.stderr:
        raise Differs(f"{command}: status {done.returncode}, {done.stderr.decode(errors='replace')[:500]}")
    return done.returncode, done.stdout, done.stderr


def named(answer, path):
    name = str(path).encode()
    return answer[0], answer[1].replace(name, b"-"), answer[2].replace(name, b"-")


def check(options, path, form, encoding):
    command = [options.ujreg, "check", "--today", TODAY, "--format", form, "--encoding", encoding, "--output", "ndjson", "--jobs"]
    first = named(run([*command, "1", str(path)]), path)
    for jobs in ("2", "3", "8"):
        same(f"check --jobs {jobs}", first, named(run([*command, jobs, str(path)]), path))
    same("check of standard input that is a file", first, run([*command, "1", "-"], path))
    for jobs in ("1", "3"):
        same(f"check of a pipe, --jobs {jobs}", first, run([*command, jobs, "-"], path, pipe=True))
    return first


def convert(options, path, form, encoding, dice):
    to = dice.choice([f for f in FORMATS if options.xml or f != "xml"])
    only = dice.choice([[], ["--only", "clean", "--today", TODAY]])
    command = [options.ujreg, "convert", *only, "--from", form, "--encoding", encoding, "--to", to, "--jobs"]
    first = named(run([*command, "1", str(path), "-"]), path)
    for jobs in ("2", "8"):
        same(f"convert to {to}, --jobs {jobs}", first, named(run([*command, jobs, str(path), "-"]), path))
    for jobs in ("1", "3"):
        same(f"convert a pipe to {to}, --jobs {jobs}", first, run([*command, jobs, "-", "-"], path, pipe=True))


def library(options, path, form, encoding, command):
    """What the library says of the same bytes in memory, against the command."""
    done = subprocess.run([options.differ, str(path), form, encoding, TODAY], capture_output=True, timeout=600, check=False)
    if done.returncode:
        raise Differs(f"the library's ways: status {done.returncode}, {done.stderr.decode(errors='replace')[:1500]}")
    lines = done.stdout.decode().splitlines()
    status, _, *counts = (int(field) for field in lines.pop().split("\t"))
    objects = [json.loads(line) for line in command[1].splitlines()]
    summary = objects.pop()
    told = ["\t".join(str(o[key]) for key in ("record", "line", "offset", "length")) + f"\t{SEVERITIES[o['severity']]}\t{o['rule']}"
            for o in objects]
    same("findings of memory and of the command", told, lines)
    found = summary["findings"]
    same("counts of memory and of the command",
         [summary["records"], summary["clean"], found["error"], found["warning"], found["note"]], counts)
    same("status of memory and of the command", command[0] == 3, status != 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ujreg", required=True)
    parser.add_argument("--differ", required=True)
    parser.add_argument("--inputs", type=int, default=24)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--kept")
    parser.add_argument("--xml", type=int, default=1)
    options = parser.parse_args()
    failed = doubled = 0
    with tempfile.TemporaryDirectory() as room:
        for number in range(options.first, options.first + options.inputs):
            form, encoding, data = make(number, options.xml)
            path = pathlib.Path(room, f"input-{number}")
            path.write_bytes(data)
            try:
                answer = check(options, path, form, encoding)
                doubled += answer[1].count(b"AAZ341.duplicate")
                library(options, path, form, encoding, answer)
                convert(options, path, form, encoding, random.Random(-number))
            except Differs as error:
                failed += 1
                print(f"input {number} ({form}, encoding {encoding}, {len(data)} bytes): {error}", flush=True)
                if options.kept:
                    kept = pathlib.Path(options.kept)
                    kept.mkdir(parents=True, exist_ok=True)
                    (kept / f"{path.name}.{form}").write_bytes(data)
            path.unlink()
    print(f"{options.inputs} inputs, {doubled} duplicates, {failed} read differently")
    return failed > 0 or (options.inputs >= 24 and doubled < 100)


if __name__ == "__main__":
    sys.exit(main())
