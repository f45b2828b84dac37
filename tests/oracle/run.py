# SPDX-License-Identifier: Apache-2.0
"""Lets the command and the oracle judge the same random records, and prints where they differ.

    python3 tests/oracle/run.py build/ci/tools/ujreg/ujreg --records 200000 --seed 7

Records go in batches, each a run of two files (CSV and NDJSON) under options of its own: profile, rules that are off,
unit of length, upload area, today. What pending.tsv lists is not demanded yet; a row that the product has caught up
with fails.
"""
import argparse
import collections
import dataclasses
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import damage
from identity import check_digit
from text_encoding import encode, other_than
from oracle import ITEMS, ONCE_PER_RUN, RULES, Settings, judge_run

HERE = pathlib.Path(__file__).resolve().parent
ALWAYS = {name for name, (_, basis) in RULES.items() if basis == "always"}
ANNEX_OFF = {name for name, (_, basis) in RULES.items() if basis == "ours"}
BLANKS = ["", ",,,,,,,,,,,", "  ", "\u00a0", " , ,\t,,,,,,,,,", "\u200b,,,,,,,,,,,"]


@dataclasses.dataclass
class Batch:
    """A run: records, and the options that they are checked under."""
    records: list
    today: tuple
    encoding: str = "utf-8"
    profile: str = "standard"
    off: frozenset = frozenset()
    unit: str = ""
    areas: tuple = ()
    sex: bool = True             # whether the input has AAC004 at all
    split: bool = True           # CSV and NDJSON; else NDJSON alone
    blanks: dict = dataclasses.field(default_factory=dict)   # record before which a row without value stands -> the row

    def options(self):
        words = ["--today", damage.text_of(self.today), "--output", "ndjson", "--encoding", self.encoding]
        words += ["--profile", self.profile] if self.profile != "standard" else []
        words += ["--length-unit", self.unit] if self.unit else []
        for area in self.areas:
            words += ["--area", area]
        for rule in sorted(self.off):
            words += ["--rule", rule + "=off"]
        return words

    def settings(self, pending):
        off = self.off | pending.rules | (ANNEX_OFF if self.profile == "annex" else set())
        return Settings(self.today, self.encoding, frozenset(off), self.unit, self.areas, pending.readings)

    def half(self):
        """How many of the records are in the CSV; the others are in the NDJSON."""
        return (len(self.records) + 1) // 2 if self.split else 0

    def files(self):
        """The name and the bytes of each file, and how many of the records are in it."""
        half = self.half()
        columns = ITEMS + ["AAC004"] * self.sex
        lines = [",".join(columns).encode()]
        for index, record in enumerate(self.records[:half]):
            if index in self.blanks:
                lines.append(encode(self.blanks[index], self.encoding))
            lines.append(b",".join(self.encoded(record, item, quoted) for item in columns))
        if half:
            yield "records.csv", lines, half
        lines = [b"{" + b",".join(b'"%s":%s' % (item.encode(), self.encoded(record, item, json_string))
                                  for item in columns if record[item] or item == "AAC004") + b"}"
                 for record in self.records[half:]]
        if lines:
            yield "records.ndjson", lines, len(lines)

    def encoded(self, record, item, form):
        stray = item in record.get("STRAYS", ())
        return encode(form(record[item]), other_than(self.encoding) if stray else self.encoding)


def json_string(text):
    return json.dumps(text, ensure_ascii=False)


def quoted(text):
    return '"' + text.replace('"', '""') + '"' if any(c in '",\r\n' for c in text) or text != text.strip() else text


class Pending:
    """What the product does not have yet: whole rules, readings, severities. pending.tsv says why."""

    def __init__(self, path):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
        self.rows = {(kind, name): reason for kind, name, reason in (line.split("\t") for line in lines[1:])}
        self.rules = frozenset(name for kind, name in self.rows if kind == "rule")
        self.readings = frozenset(name for kind, name in self.rows if kind == "reading")

    def without(self, *readings):
        other = object.__new__(Pending)
        other.rows, other.rules, other.readings = self.rows, self.rules, self.readings - set(readings)
        return other


class Command:
    def __init__(self, path):
        self.path = path
        listed = subprocess.run([path, "rules", "--format", "ndjson"], stdout=subprocess.PIPE, check=True).stdout
        self.rules = {rule["rule"]: rule for rule in map(json.loads, listed.decode().splitlines())}

    def check(self, batch):
        """Like judge_run: sets of rules by record, those of the run, and (rule, severity) of all findings."""
        found, run, severities, start = [], {}, set(), {}
        with tempfile.TemporaryDirectory() as folder:
            names = []
            for name, lines, count in batch.files():
                names.append(str(pathlib.Path(folder) / name))
                pathlib.Path(names[-1]).write_bytes(b"\n".join(lines) + b"\n")
                start[names[-1]] = len(found)
                found += [set() for _ in range(count)]
            done = subprocess.run([self.path, "check", *batch.options(), *names], capture_output=True)
        if done.returncode not in (0, 1):
            raise SystemExit(f"{self.path} ended with {done.returncode}: {done.stderr.decode(errors='replace')}")
        for line in done.stdout.decode().splitlines():
            finding = json.loads(line)
            if finding["type"] == "finding":
                severities.add((finding["rule"], finding["severity"]))
                if finding["record"]:
                    found[start[finding["file"]] + finding["record"] - 1].add(finding["rule"])
                elif finding["rule"] == "reader.blank-line" or not finding["rule"].startswith("reader."):
                    first = finding.get("first_record")
                    run[finding["rule"]] = (finding.get("count"), first and start[finding["file"]] + first - 1)
        return found, run, severities


def expected(batch, pending):
    records = batch.records if batch.sex else [dict(record, AAC004="") for record in batch.records]
    found, run = judge_run(records, batch.settings(pending))
    if not batch.sex:
        run["AAC002.sex-not-evaluable"] = (None, None)
        found = [rules - {"AAC002.sex-not-evaluable"} for rules in found]
        if "AAC002.sex-not-evaluable" in batch.settings(pending).off:
            del run["AAC002.sex-not-evaluable"]
    if batch.blanks:
        run["reader.blank-line"] = (None if "once-per-run" in pending.readings else len(batch.blanks), None)
    return found, run


def severity(rule, batch, pending):
    """What the registry and the profile make of a rule; None when it is not the oracle's."""
    if rule not in RULES:
        return None
    given = RULES[rule][0]
    once = rule.startswith("run.") or rule in ONCE_PER_RUN and "once-per-run" not in pending.readings
    strict = batch.profile == "strict" and not once
    return "error" if strict and given == "warning" else given


def between(got, one, other):
    """Whether all that two readings agree on is as they say."""
    return got ^ other <= one ^ other


def same_place(have, want):
    """Count and first record of what is reported once per run; None stands for what the oracle does not say."""
    return have == want or have and want and all(w is None or w == h for w, h in zip(want, have))


def compare(command, batch, pending, strictly=False):
    """[(index of a record or None, rules that only the oracle has, rules that only the command has)]

    Where a reading is pending, what it changes may be either way: the change that brings it comes in steps.
    """
    wanted, wanted_run = expected(batch, pending)
    got, got_run, severities = command.check(batch)
    later, later_run = wanted, wanted_run
    if (wanted, wanted_run) != (got, got_run) and not strictly:
        later, later_run = expected(batch, pending.without(*pending.readings))
    differ = [(i, want - have, have - want) for i, (want, have, then) in enumerate(zip(wanted, got, later))
              if want != have and not between(have, want, then)]
    for rule in wanted_run.keys() | got_run.keys() | later_run.keys():
        have, want, then = got_run.get(rule), wanted_run.get(rule), later_run.get(rule)
        if not same_place(have, want) and not same_place(have, then):
            differ.append((None, {f"{rule} {want}"} if want else set(), {f"{rule} {have}"} if have else set()))
    for rule, given in severities:
        right = severity(rule, batch, pending)
        if right and given != right and ("severity", rule) not in pending.rows:
            differ.append((None, {f"{rule} is {right}"}, {f"{rule} is {given}"}))
    return differ


def shrink(command, batch, index, pending, want):
    """The smallest record and the fewest options that still differ in the same way."""
    def difference(records, **options):
        one = dataclasses.replace(batch, records=records, blanks={}, **options)
        return one, next(((a, b) for i, a, b in compare(command, one, pending) if i == len(records) - 1), None)

    record = batch.records[index]
    best, have = difference([record])
    if have != want:
        best, have = difference([record], split=False)
    if have != want:
        return None
    for options in ({"profile": "standard"}, {"unit": ""}, {"areas": ()}, {"off": frozenset()}):
        one, have = difference([record], **{**vars_of(best), **options})
        best = one if have == want else best
    for rule in sorted(best.off):
        one, have = difference([record], **{**vars_of(best), "off": best.off - {rule}})
        best = one if have == want else best
    for item in [*ITEMS, "AAC004"]:
        one, have = difference([dict(best.records[0], **{item: damage.BASE[item]})], **vars_of(best))
        best = one if have == want else best
    return best


def vars_of(batch):
    return {"profile": batch.profile, "unit": batch.unit, "areas": batch.areas, "off": batch.off, "split": batch.split}


def describe(batch):
    record = batch.records[0]
    items = {item: text for item, text in record.items() if text != damage.BASE.get(item) and text}
    return f"{ascii_where_needed(items)}  {' '.join(word for word in batch.options()[4:]) or ''}".rstrip() \
        + f"  today {damage.text_of(batch.today)}" + " (NDJSON)" * (not batch.split)


def ascii_where_needed(items):
    plain = {item: type(text) is str and text.isprintable() and text.strip() == text for item, text in items.items()}
    return "{" + ", ".join(f"{item}={text if plain[item] else ascii(text)}" for item, text in items.items()) + "}"


def random_batch(seed, number, size, command, pending):
    rng = random.Random(f"{seed}/{number}")
    today = rng.choice(damage.TODAYS)
    maker = damage.Maker(f"{seed}/{number}/records", today)
    known = sorted(RULES.keys() & command.rules.keys() - ALWAYS)
    off = [rule for rule in known if rng.random() < rng.choice([0, 0.1, 0.5])] if rng.random() < 0.6 else []
    off.append(known[number % len(known)])  # each rule is off in some batch
    blanks = {rng.randrange(size // 2): rng.choice(BLANKS) for _ in range(3)} if rng.random() < 0.3 else {}
    areas = [("330000",), ("330100",), ("660000",), ("650000",)]
    if "several-areas" not in pending.readings:
        areas.append(("330000", "110105"))
    return Batch(
        [maker.record() for _ in range(size)], today,
        encoding=rng.choice(["utf-8"] * 4 + ["gb18030"]),
        profile=rng.choice(["standard"] * 6 + ["annex"] * 2 + ["strict"]),
        off=frozenset(off if rng.random() < 0.7 else []),
        unit=rng.choice([""] * 4 + ["characters", "gb18030", "utf-8"]),
        areas=rng.choice([()] * 6 + areas),
        sex=rng.random() < 0.8,
        blanks=blanks)


def record(**items):
    """The base record with other items; a number without its check digit gets it, in AAC002 and AAC044."""
    if "number" in items:
        digits = items.pop("number")
        items = {**dict.fromkeys(["AAC002", "AAC044"], digits + check_digit(digits)), **items}
    return items


# Records that show a reading which the product lacks while pending.tsv has its row, and the options they need.
WITNESSES = {
    "names-white-list": ([record(AAC003="王①")], {}),
    "once-per-run": ([record(AAC058="16", AAC044="E12345678"), record(AJC00A="31")], {}),
    "pension-45-50": ([record(AJC00A="21", AAC004="1", number="11010519700101001")], {}),
    "corps-cities": ([record(AAB301="659001")], {"areas": ("660000",)}),
    "several-areas": ([record(AAB301="330106"), record(AAB301="110105")], {"areas": ("330000", "110000")}),
}


def stale(command, pending):
    """Sentences about rows of pending.tsv that the product has caught up with, or that nobody knows."""
    for (kind, name), _ in sorted(pending.rows.items()):
        if kind == "rule" and name not in RULES:
            yield f"pending.tsv: {name} is no rule of the oracle"
        elif kind == "rule" and name in command.rules:
            yield f"pending.tsv: the command knows rule {name} now; delete its row"
        elif kind == "severity" and command.rules[name]["severity"] == RULES[name][0]:
            yield f"pending.tsv: {name} has its severity now; delete its row"
        elif kind == "reading" and name not in WITNESSES:
            yield f"pending.tsv: {name} is no reading of the oracle"
        elif kind == "reading" and not differs(command, name, pending.without(name)):
            yield f"pending.tsv: the command has the reading {name} now; delete its row"
        elif kind not in ("rule", "severity", "reading"):
            yield f"pending.tsv: {kind} is no kind of row"
    for name, rule in RULES.items():
        listed = command.rules.get(name)
        if listed is None and name not in pending.rules:
            yield f"the command does not know rule {name}"
        elif listed and ("severity", name) not in pending.rows and listed["severity"] != rule[0]:
            yield f"{name} is {listed['severity']} to the command and {rule[0]} to the oracle"
        elif listed and listed["annex"] != (rule[1] == "annex"):
            yield f"{name}: only one of the two takes it for a rule that the annex prints"


def differs(command, reading, pending):
    records, options = WITNESSES[reading]
    records = [dict(damage.BASE, AAZ341=f"S{i}") | record for i, record in enumerate(records)]
    return compare(command, Batch(records, (2025, 12, 31), **options), pending, strictly=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("command", help="the program ujreg")
    parser.add_argument("--records", type=int, default=20000)
    parser.add_argument("--batch", type=int, default=250, help="records a run (default 250)")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--show", type=int, default=15, help="kinds of disagreement to print (default 15)")
    parser.add_argument("--pending", type=pathlib.Path, default=HERE / "pending.tsv")
    arguments = parser.parse_args()
    damage.self_check()
    command, pending = Command(arguments.command), Pending(arguments.pending)
    failures = list(stale(command, pending))
    for sentence in failures:
        print(sentence)
    passed = failed = 0
    kinds, examples = collections.Counter(), {}
    for number in range(max(1, arguments.records // arguments.batch)):
        batch = random_batch(arguments.seed, number, arguments.batch, command, pending)
        differ = compare(command, batch, pending)
        failed += len(differ)
        passed += len(batch.records) - sum(index is not None for index, _, _ in differ)
        for index, ours, theirs in differ:
            kind = (tuple(sorted(ours)), tuple(sorted(theirs)))
            kinds[kind] += 1
            examples.setdefault(kind, (batch, index))
    for (ours, theirs), count in kinds.most_common(arguments.show):
        batch, index = examples[ours, theirs]
        print(f"{count} times: only the oracle says {' '.join(ours) or 'nothing'}; "
              f"only the command says {' '.join(theirs) or 'nothing'}")
        small = index is not None and shrink(command, batch, index, pending, (set(ours), set(theirs)))
        if small:
            print("   ", describe(small))
        else:
            print(f"    seen in a whole run only: record {index} of {len(batch.records)}, {' '.join(batch.options())}")
    if len(kinds) > arguments.show:
        print(f"and {len(kinds) - arguments.show} more kinds of disagreement")
    failed += len(failures)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
