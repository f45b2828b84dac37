# SPDX-License-Identifier: Apache-2.0
"""What the tests of the life cycle's commands share: invented people, files of registrations."""
import json

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def number(sequence, birth="19900101", area="330106"):
    """An invented citizen number with a right check character."""
    digits = f"{area}{birth}{sequence:03d}"
    return digits + "10X98765432"[sum(int(d) * w for d, w in zip(digits, WEIGHTS)) % 11]


def registration(sequence, **values):
    row = {"aac002": number(sequence), "area": "330106", "registered": "20210301", "urban": "yes"}
    row.update(values)
    return {name: value for name, value in row.items() if value is not None}


def csv(*rows):
    names = list(dict.fromkeys(name for row in rows for name in row))
    lines = [",".join(names)] + [",".join(row.get(name, "") for name in names) for row in rows]
    return "".join(line + "\n" for line in lines)


def ndjson(*rows):
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
