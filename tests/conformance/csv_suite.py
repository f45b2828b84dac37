# SPDX-License-Identifier: Apache-2.0
"""csv-spectrum: each table has its cells as JSON beside it. Its header is replaced by item codes, as many as it has
columns, so that its cells come out as items."""
import csv
import io
import json
import pathlib

from frame import CSV, FREE, PSV, RECORD, TSV, UTF8, Question, must_read

CODES = [*RECORD, FREE]
# The header has not all required items; that is told once and stops no record.
HEADER = ("column-missing",)


def physical_rows(body):
    """The rows of a table, with their line ends: a row ends where the quotes before it are even."""
    row = b""
    for line in body.splitlines(keepends=True):
        row += line
        if row.count(b'"') % 2 == 0:
            yield row
            row = b""
    if row:
        yield row


def completed(body, columns):
    """Each row with the columns that it lacks for a record."""
    rest = "".join("," + RECORD.get(code, "") for code in CODES[columns:]).encode()
    return b"".join(row.rstrip(b"\r\n") + rest + b"\n" for row in physical_rows(body))


def written_anew(rows, columns, separator):
    """The cells as another program writes them with this separator."""
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator="\n").writerows([CODES[:columns], *(row.values() for row in rows)])
    return text.getvalue().encode("utf-8")


def questions(suite, directory):
    directory = pathlib.Path(directory)
    for path in sorted(directory.glob("csvs/*.csv")):
        rows = json.loads((directory / "json" / (path.stem + ".json")).read_text(encoding="utf-8"))
        rows = rows if isinstance(rows, list) else [rows]
        header, body = path.read_bytes().split(b"\n", 1)
        end = b"\r\n" if header.endswith(b"\r") else b"\n"
        columns = len(rows[0])
        assert header.count(b",") == columns - 1, path
        expected = [dict(zip(CODES, row.values())) for row in rows]
        whole = [{**RECORD, **row} for row in expected]
        codes = ",".join(CODES[:columns]).encode() + end
        yield Question(suite, "csv", path.stem, CSV, UTF8, codes + body, must_read(expected, HEADER))
        codes = ",".join(CODES).encode() + b"\n"
        yield Question(suite, "csv complete", path.stem, CSV, UTF8, codes + completed(body, columns), must_read(whole))
        for way, separator, format_ in (("tsv", "\t", TSV), ("psv", "|", PSV)):
            yield Question(suite, way, path.stem, format_, UTF8, written_anew(rows, columns, separator),
                           must_read(expected, HEADER))
