# SPDX-License-Identifier: Apache-2.0
"""Files of registrations and events, as a binding reads and writes them; and the schemas that the library writes."""
import ctypes
import json
import pathlib
import unittest

from declared import *

EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "examples/data"


def rows_of(data, step=1 << 20, **options):
    """Every registration of a file that is fed in pieces, as bytes."""
    reader, findings = handle(ujreg_registration_reader), handle(ujreg_findings)
    assert library.ujreg_findings_new(None, ctypes.byref(findings)) == UJREG_OK
    made = library.ujreg_registration_reader_new(None, new(ujreg_registration_reader_options, **options),
                                                 ctypes.byref(reader))
    assert made == UJREG_OK
    rows, held = [], None
    while True:
        row = new(ujreg_registration)
        status = library.ujreg_registration_reader_next(reader, row, findings)
        if status == UJREG_OK:
            rows.append(row)
        elif status == UJREG_MORE:
            held, data = ctypes.create_string_buffer(data[:step], len(data[:step])), data[step:]  # stays until the next
            assert library.ujreg_registration_reader_feed(reader, held, len(held), int(not data)) == UJREG_OK
        elif status != UJREG_MALFORMED:
            break
    count = library.ujreg_findings_count(findings)
    library.ujreg_registration_reader_free(reader)
    library.ujreg_findings_free(findings)
    return rows, status, count


def gathered():
    """A sink, and the pieces it got."""
    pieces = []

    @ujreg_sink
    def sink(_, data, size):
        pieces.append(ctypes.string_at(data, size))
        return UJREG_MORE
    return sink, pieces


def written(rows, form):
    sink, pieces = gathered()
    writer = handle(ujreg_registration_writer)
    options = new(ujreg_registration_writer_options, format=form)
    assert library.ujreg_registration_writer_new(None, options, sink, None, ctypes.byref(writer)) == UJREG_OK
    for row in rows:
        assert library.ujreg_registration_writer_write(writer, row) == UJREG_OK
    assert library.ujreg_registration_writer_finish(writer) == UJREG_OK
    library.ujreg_registration_writer_free(writer)
    return b"".join(pieces)


class RoundTrip(unittest.TestCase):
    def test_what_is_written_is_read_back_from_every_format(self):
        rows, status, _ = rows_of((EXAMPLES / "registrations.csv").read_bytes(), step=7)
        self.assertEqual((len(rows), status), (7, UJREG_END))
        for form in (UJREG_FORMAT_CSV, UJREG_FORMAT_TSV, UJREG_FORMAT_PSV, UJREG_FORMAT_NDJSON):
            again, status, findings = rows_of(written(rows, form), format=form)
            self.assertEqual((status, findings), (UJREG_END, 0))
            self.assertEqual([bytes(row) for row in again], [bytes(row) for row in rows])

    def test_one_registration_is_one_object(self):
        rows, _, _ = rows_of((EXAMPLES / "registrations.ndjson").read_bytes())
        findings = handle(ujreg_findings)
        library.ujreg_findings_new(None, ctypes.byref(findings))
        for row in rows:
            room, size, again = ctypes.create_string_buffer(8192), ctypes.c_size_t(), new(ujreg_registration)
            self.assertEqual(library.ujreg_registration_json(row, room, len(room), size), UJREG_OK)
            self.assertEqual(json.loads(room.value)["person"], row.person.key.decode())
            self.assertEqual(library.ujreg_registration_parse(None, room.value, size.value, again, findings), UJREG_OK)
            self.assertEqual(bytes(again), bytes(row))
        self.assertEqual(library.ujreg_findings_count(findings), 0)
        library.ujreg_findings_free(findings)

    def test_a_row_that_is_wrong_is_told_and_no_other_is_lost(self):
        data = (EXAMPLES / "registrations.csv").read_bytes().replace(b",330106,", b",33010,", 1)
        rows, status, findings = rows_of(data)
        self.assertEqual((len(rows), status), (6, UJREG_END))
        self.assertGreater(findings, 0)

    def test_a_sink_that_throws_is_no_success(self):
        rows, _, _ = rows_of((EXAMPLES / "registrations.csv").read_bytes())
        failing = ujreg_sink(lambda *_: 0)  # what a function that threw answers
        writer = handle(ujreg_registration_writer)
        options = new(ujreg_registration_writer_options, format=UJREG_FORMAT_CSV)
        library.ujreg_registration_writer_new(None, options, failing, None, ctypes.byref(writer))
        library.ujreg_registration_writer_write(writer, rows[0])
        self.assertEqual(library.ujreg_registration_writer_finish(writer), UJREG_ERROR_IO)
        library.ujreg_registration_writer_free(writer)


class Schemas(unittest.TestCase):
    def schema(self, kind):
        sink, pieces = gathered()
        self.assertEqual(library.ujreg_schema(kind, sink, None), UJREG_OK)
        return b"".join(pieces).decode("utf-8")

    def test_json_schema_requires_what_the_annex_requires(self):
        schema = json.loads(self.schema(UJREG_SCHEMA_JSON))
        self.assertEqual(schema["required"], [code for code in schema["properties"] if code not in ("AAE013", "AAC004")])

    def test_xsd_and_sql_name_every_item(self):
        for text in (self.schema(UJREG_SCHEMA_XSD), self.schema(UJREG_SCHEMA_SQL)):
            for code in ("AAB301", "AAZ341", "AAC003", "AAC002", "AAC058", "AAC044", "ADC210", "AJC00A", "AAE011", "AAE036",
                         "AAE013"):
                self.assertIn(code, text)

    def test_the_declarations_of_the_library_are_those_of_its_headers(self):
        names = {}
        exec(self.schema(UJREG_SCHEMA_CTYPES), names)
        self.assertEqual(sorted(names["FUNCTIONS"]), sorted(FUNCTIONS))
        self.assertEqual(ctypes.sizeof(names["ujreg_registration"]), ctypes.sizeof(ujreg_registration))

    def test_what_is_no_schema_writes_nothing(self):
        sink, pieces = gathered()
        for kind in (0, UJREG_SCHEMA_CTYPES + 1, -1):
            self.assertEqual(library.ujreg_schema(kind, sink, None), UJREG_ERROR_ARGUMENT)
        self.assertEqual(library.ujreg_schema(UJREG_SCHEMA_JSON, ujreg_sink(), None), UJREG_ERROR_ARGUMENT)
        self.assertEqual(library.ujreg_schema(UJREG_SCHEMA_XSD, ujreg_sink(lambda *_: UJREG_END), None), UJREG_STOPPED)
        self.assertEqual(pieces, [])


if __name__ == "__main__":
    unittest.main()
