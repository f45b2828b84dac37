# SPDX-License-Identifier: Apache-2.0
"""Asks the driver (read_cases.c), judges its answers, and holds what is not as a suite wants it against the table of
exceptions. Knows nothing of formats: what a case is and which answer is right, the suites say (*_suite.py)."""
import collections
import fnmatch
import subprocess

CSV, TSV, PSV, NDJSON, JSON, XML, FIXED = range(1, 8)
AUTO, UTF8, GB18030 = range(3)

# A complete record, items in the annex's order: what stands around the value of a case. Only AAE013 is free.
RECORD = {
    "AAB301": "330106", "AAZ341": "S1", "AAC003": "Z", "AAC002": "11010519491231002X", "AAC058": "01",
    "AAC044": "11010519491231002X", "ADC210": "20200928", "AJC00A": "11", "AAE011": "L", "AAE036": "20200928"}
FREE = "AAE013"

# way: how the case was put to the reader. judge: takes an Answer, returns None when it is right, else what happened.
# For a case on which the standard leaves the choice, judge is None: it is read, and any answer will do.
Question = collections.namedtuple("Question", "suite way case format encoding data judge")
Exception_ = collections.namedtuple("Exception_", "suite way case happens count reason")


class Answer:
    """What the reader made of one input."""

    def __init__(self, lines):
        self.records = []   # item code to text; empty and absent are the same
        self.findings = []  # (rule without its room, severity, form)
        self.malformed = 0
        self.cut = False
        self.end = ""
        for line in lines:
            kind, *words = line.split()
            if kind == "record":
                pairs = (word.split("=") for word in words)
                self.records.append({code: bytes.fromhex(value).decode("utf-8") for code, value in pairs if value})
            elif kind == "finding":
                self.findings.append((words[0].removeprefix("reader."), words[1], int(words[2])))
            elif kind == "malformed":
                self.malformed += 1
            elif kind == "cut":
                self.cut = True
            else:
                self.end = kind

    def refusals(self, but=()):
        """The names of what was found, notes aside, without those that are expected."""
        return sorted({rule for rule, severity, _ in self.findings if severity != "note" and rule not in but})


def must_refuse(answer):
    return None if answer.refusals() else "read without an error"


def must_read(records, but=()):
    """A judge: exactly these records, and no finding above a note but those named in `but`."""
    records = [{code: text for code, text in record.items() if text} for record in records]

    def judge(answer):
        refusals = answer.refusals(but)
        if refusals:
            return "refused: " + ", ".join(refusals)
        if answer.records != records:
            return "read as something else"
        return None
    return judge


def only_refused_for(*rules):
    """A judge: no finding above a note but these, which are about what a record is, not about the syntax."""
    def judge(answer):
        refusals = answer.refusals(rules)
        return "refused: " + ", ".join(refusals) if refusals else None
    return judge


def ask(driver, questions):
    """The answers to the questions, in order."""
    data = b"".join(b"%d %d %d\n%b" % (question.format, question.encoding, len(question.data), question.data)
                    for question in questions)
    done = subprocess.run([driver], input=data, stdout=subprocess.PIPE, check=True, timeout=600)
    answers = done.stdout.decode("ascii").split("\n.\n")[:-1]
    if len(answers) != len(questions):
        raise RuntimeError(f"{len(questions)} questions and {len(answers)} answers")
    return [Answer(text.splitlines()) for text in answers]


def read_exceptions(path):
    rows = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                suite, way, case, happens, count, reason = line.rstrip("\n").split("\t")
                rows.append(Exception_(suite, way, case, happens, int(count), reason))
    return rows


def judge(questions, answers, exceptions):
    """What is right, what is excepted, what is not judged, for each suite and way; and what is wrong, in words."""
    counts = collections.defaultdict(collections.Counter)
    wrong = []
    used = collections.Counter()
    for question, answer in zip(questions, answers):
        count = counts[question.suite, question.way]
        happens = question.judge(answer) if question.judge else None
        if answer.cut:
            happens = "read otherwise byte by byte"
        if happens is None:
            count["passed" if question.judge else "free"] += 1
            continue
        row = next((row for row in exceptions if row.happens == happens and
                    all(fnmatch.fnmatchcase(getattr(question, name), getattr(row, name))
                        for name in ("suite", "way", "case"))), None)
        if row:
            used[row] += 1
            count["excepted"] += 1
        else:
            count["failed"] += 1
            wrong.append(f"{question.suite} {question.way} {question.case}: {happens}")
    asked = {question.suite for question in questions}
    for row in exceptions:
        if row.suite in asked and used[row] != row.count:
            counts[row.suite, row.way]["failed"] += 1
            wrong.append(f"exception {row.suite} {row.way} {row.case} ({row.happens}): stands for {row.count} cases, "
                         f"applies to {used[row]}")
    return counts, wrong
