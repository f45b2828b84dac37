# SPDX-License-Identifier: Apache-2.0
"""Arrow's own library hands its record batches to ujreg_arrow_check, over ctypes: what the tests in C make by hand is what
pyarrow makes. Without pyarrow (pip install pyarrow) nothing is tested here; UJREG_PYARROW=1 makes that an error."""
import ctypes
import datetime
import json
import os
import pathlib
import subprocess
import sys
import unittest

try:
    import pyarrow
    import pyarrow.csv
except ImportError:
    if os.environ.get("UJREG_PYARROW"):
        raise
    pyarrow = None

ROOT = pathlib.Path(__file__).resolve().parents[2]
CLEAN = ROOT / "examples/data/clean.csv"
DAY = ROOT / "examples/data/day.csv"
TODAY = (2025, 9, 15)
LIBRARY = os.environ.get("UJREG_LIBRARY", "libujreg.so.1")
COMMAND = pathlib.Path(LIBRARY).parent.parent / "tools/ujreg/ujreg"


def declarations():
    """The module that `ujreg schema --format ctypes` prints, and the library under it."""
    text = subprocess.run([COMMAND, "schema", "--format", "ctypes"], capture_output=True, text=True, check=True).stdout
    module = {}
    exec(compile(text, "ujreg", "exec"), module)
    return module, module["declare"](ctypes.CDLL(LIBRARY))


# struct ArrowSchema and struct ArrowArray take 9 and 10 words; ArrowArrayStream 5.
def room(words):
    return (ctypes.c_uint64 * words)()


@unittest.skipUnless(pyarrow, "pyarrow is not installed")
@unittest.skipUnless(COMMAND.exists(), "the command, which prints the declarations, is not built")
class Arrow(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.ujreg, cls.library = declarations()
        options = cls.ujreg["ujreg_profile_options"](size=ctypes.sizeof(cls.ujreg["ujreg_profile_options"]))
        options.today.year, options.today.month, options.today.day = TODAY
        cls.profile = ctypes.POINTER(cls.ujreg["ujreg_profile"])()
        assert cls.library.ujreg_profile_new(None, ctypes.byref(options), ctypes.byref(cls.profile)) == 0

    @classmethod
    def tearDownClass(cls):
        cls.library.ujreg_profile_free(cls.profile)

    def check(self, batch, expected=0):
        """(verdicts, [(rule, record)], summary)."""
        schema, array = room(9), room(10)
        batch._export_to_c(ctypes.addressof(array), ctypes.addressof(schema))
        verdicts = (ctypes.c_uint8 * max(1, batch.num_rows))()
        summary = self.ujreg["ujreg_arrow_summary"](size=ctypes.sizeof(self.ujreg["ujreg_arrow_summary"]))
        found = []

        @self.ujreg["ujreg_finding_sink"]
        def sink(_, finding):
            found.append((finding[0].rule, finding[0].record))
            return self.ujreg["UJREG_MORE"]

        status = self.library.ujreg_arrow_check(self.profile, None, ctypes.addressof(schema), ctypes.addressof(array),
                                                verdicts, batch.num_rows, sink, None, ctypes.byref(summary))
        self.assertEqual(status, expected, summary.wrong.decode())
        pyarrow.RecordBatch._import_from_c(ctypes.addressof(array), ctypes.addressof(schema))  # still whole; releases it
        return list(verdicts)[:batch.num_rows], found, summary

    def table(self, path):
        strings = {name: pyarrow.string() for name in path.read_text(encoding="utf-8").splitlines()[0].split(",")}
        return pyarrow.csv.read_csv(path, convert_options=pyarrow.csv.ConvertOptions(
            column_types=strings, strings_can_be_null=True, quoted_strings_can_be_null=True)).combine_chunks()

    def batch(self, path):
        return self.table(path).to_batches()[0]

    def test_a_clean_file_is_a_clean_batch(self):
        batch = self.batch(CLEAN)
        verdicts, found, summary = self.check(batch)
        self.assertEqual(verdicts, [0] * batch.num_rows)
        self.assertEqual([rule for rule, record in found if record], [])
        self.assertEqual(summary.records, batch.num_rows)

    def test_the_same_rows_have_errors_as_in_the_file(self):
        found = subprocess.run([COMMAND, "check", DAY, "--today", "20250915", "--output", "ndjson"], capture_output=True,
                               text=True).stdout
        rows = [json.loads(line) for line in found.splitlines()]
        wrong = {row["record"] for row in rows if row.get("severity") == "error" and row.get("record")
                 and row["rule"] != "AAZ341.duplicate"}
        verdicts, _, _ = self.check(self.batch(DAY))
        self.assertTrue(wrong)
        self.assertEqual({row for row, verdict in enumerate(verdicts, 1) if verdict == 3}, wrong)

    def test_every_type_of_text_gives_the_same_verdicts(self):
        batch = self.batch(DAY)
        expected, found, _ = self.check(batch)
        types = [pyarrow.large_string(), pyarrow.binary(), pyarrow.large_binary(),
                 pyarrow.dictionary(pyarrow.int8(), pyarrow.string()), pyarrow.dictionary(pyarrow.int32(), pyarrow.string()),
                 pyarrow.dictionary(pyarrow.uint64(), pyarrow.large_string())]
        if hasattr(pyarrow, "string_view"):
            types += [pyarrow.string_view(), pyarrow.binary_view()]
        for kind in types:
            few = batch.slice(0, 100) if kind == types[3] else batch
            with self.subTest(str(kind)):
                other = pyarrow.RecordBatch.from_arrays([column.cast(kind) for column in few.columns], few.schema.names)
                self.assertEqual(self.check(other)[0], expected[:few.num_rows])

    def test_a_slice_is_judged_as_what_it_shows(self):
        batch = self.batch(DAY)
        expected, _, _ = self.check(batch)
        for start, size in ((0, 1), (1, 7), (13, 40), (batch.num_rows - 1, 1), (5, 0)):
            self.assertEqual(self.check(batch.slice(start, size))[0], expected[start:start + size])
        columns = [pyarrow.concat_arrays([column.slice(0, 9), column])[9:] for column in batch.columns]
        self.assertEqual(self.check(pyarrow.RecordBatch.from_arrays(columns, batch.schema.names))[0], expected)

    def test_dates_and_numbers_are_taken(self):
        batch = self.batch(CLEAN).slice(0, 20)
        columns = []
        for name, column in zip(batch.schema.names, batch.columns):
            if name in ("ADC210", "AAE036"):
                column = pyarrow.array([datetime.datetime.strptime(text, "%Y%m%d").date() for text in column.to_pylist()])
            if name == "AAB301":
                column = column.cast(pyarrow.int32())
            columns.append(column)
        self.assertEqual(self.check(pyarrow.RecordBatch.from_arrays(columns, batch.schema.names))[0], [0] * 20)

    def test_null_columns_and_null_rows(self):
        batch = self.batch(CLEAN).slice(0, 3)
        struct = pyarrow.StructArray.from_arrays(batch.columns, names=batch.schema.names,
                                                 mask=pyarrow.array([False, True, False]))
        schema, array = room(9), room(10)
        struct._export_to_c(ctypes.addressof(array), ctypes.addressof(schema))
        verdicts = (ctypes.c_uint8 * 3)()
        self.assertEqual(self.library.ujreg_arrow_check(self.profile, None, ctypes.addressof(schema), ctypes.addressof(array),
                                                        verdicts, 3, self.ujreg["ujreg_finding_sink"](), None, None), 0)
        pyarrow.Array._import_from_c(ctypes.addressof(array), ctypes.addressof(schema))
        self.assertEqual(list(verdicts), [0, self.ujreg["UJREG_ARROW_PASSED_OVER"], 0])
        columns = [pyarrow.nulls(3) if name == "AAE013" else column
                   for name, column in zip(batch.schema.names, batch.columns)]
        self.assertEqual(self.check(pyarrow.RecordBatch.from_arrays(columns, batch.schema.names))[0], [0, 0, 0])

    def stream(self, data, **options):
        """A pyarrow reader over the bytes of an input."""
        made, asked = room(5), self.ujreg["ujreg_arrow_stream_options"](
            size=ctypes.sizeof(self.ujreg["ujreg_arrow_stream_options"]), **options)
        bytes_of = ctypes.create_string_buffer(data, len(data))
        given = self.ujreg["ujreg_input"](size=ctypes.sizeof(self.ujreg["ujreg_input"]), data_size=len(data),
                                          data=ctypes.cast(bytes_of, ctypes.POINTER(ctypes.c_char)))
        self.assertEqual(self.library.ujreg_arrow_stream(None, self.profile, ctypes.byref(asked), ctypes.byref(given),
                                                         ctypes.addressof(made)), 0)
        return pyarrow.RecordBatchReader._import_from_c(ctypes.addressof(made))

    def test_a_file_is_a_table_with_what_was_found_in_its_rows(self):
        table = self.stream(DAY.read_bytes()).read_all()
        table.validate(full=True)
        read = self.table(DAY)
        self.assertEqual(table.select(read.schema.names).to_pylist(), read.to_pylist())
        self.assertEqual(table["record"].to_pylist(), list(range(1, read.num_rows + 1)))
        lines = table["line"].to_pylist()
        self.assertEqual((lines[0], lines), (2, sorted(set(lines))))
        self.assertEqual([3 if worst == 3 else 0 for worst in table["severity"].to_pylist()],
                         [3 if worst == 3 else 0 for worst in self.check(self.batch(DAY))[0]])

    def test_every_format_and_size_of_batch_gives_the_same_table(self):
        expected = self.stream((ROOT / "examples/data/formats/sample.csv").read_bytes()).read_all()
        for name in ("sample-gb18030.csv", "sample.ndjson", "sample.json", "sample.tsv"):
            for rows in (1, 3, 0):
                with self.subTest(name, rows=rows):
                    table = self.stream((ROOT / "examples/data/formats" / name).read_bytes(), batch_rows=rows).read_all()
                    table.validate(full=True)
                    self.assertEqual(table.drop(["line"]).to_pylist(), expected.drop(["line"]).to_pylist())

    def test_an_input_that_breaks_off_is_an_error_and_no_short_table(self):
        reader = self.stream(b'[{"AAZ341":"1"},{"AAZ341":"2"}')
        self.assertEqual(reader.read_next_batch().num_rows, 2)
        with self.assertRaises(pyarrow.ArrowInvalid) as failed:
            reader.read_next_batch()
        self.assertIn("line 1: ", str(failed.exception))

    def test_a_batch_lives_without_its_stream(self):
        reader = self.stream(CLEAN.read_bytes(), batch_rows=7)
        batch = reader.read_next_batch()
        column = batch.column("AAC003")
        del reader, batch
        self.assertEqual(column.to_pylist(), self.table(CLEAN)["AAC003"].to_pylist()[:7])

    def test_what_is_not_taken_is_named(self):
        batch = self.batch(CLEAN).slice(0, 3)
        at = batch.schema.names.index("AAC002")
        wrong = batch.set_column(at, "AAC002", pyarrow.array([1.5, 2.5, 3.5]))
        _, _, summary = self.check(wrong, expected=self.ujreg["UJREG_INVALID"])
        self.assertIn('"AAC002"', summary.wrong.decode())
        _, _, summary = self.check(pyarrow.RecordBatch.from_arrays([pyarrow.array([1])], ["x"]), self.ujreg["UJREG_INVALID"])
        self.assertIn("no column has the name of an item", summary.wrong.decode())


if __name__ == "__main__":
    unittest.main()
