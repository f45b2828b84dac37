# SPDX-License-Identifier: Apache-2.0
"""A file in, its findings out, in three calls and without a callback: what a binding needs."""
import ctypes
import struct
import unittest
from ctypes import byref

from declared import *

FILE = ("AAB301,AAZ341,AAC003,AAC002,AAC058,AAC044,ADC210,AJC00A,AAE011,AAE036,AAE013,AAC004\n"
        "330106,1,张三,110105194912310021,01,110105194912310021,20250102,11,李四,20250102,,1\n"
        "330106,2,王五,11010519491231002X,01,11010519491231002X,20250102,22,李四,20250102,,2\n").encode()
ROW = struct.Struct("=4i6Q2I4q")


class FindingsWithoutACallback(unittest.TestCase):
    def setUp(self):
        self.profile, self.run_handle = handle(ujreg_profile), handle(ujreg_run)
        self.findings, self.buffer = handle(ujreg_findings), handle(ujreg_buffer)
        options = new(ujreg_profile_options, today=date(20251231))
        self.assertEqual(UJREG_OK, library.ujreg_profile_new(None, options, byref(self.profile)))
        self.assertEqual(UJREG_OK, library.ujreg_run_new(None, self.profile, None, byref(self.run_handle)))
        self.assertEqual(UJREG_OK, library.ujreg_findings_new(None, byref(self.findings)))
        self.assertEqual(UJREG_OK, library.ujreg_buffer_new(None, None, byref(self.buffer)))

    def tearDown(self):
        library.ujreg_buffer_free(self.buffer)
        library.ujreg_findings_free(self.findings)
        library.ujreg_run_free(self.run_handle)
        library.ujreg_profile_free(self.profile)

    def packed(self, how):
        """(rule, record, value, message) of each finding."""
        block, data = ujreg_text(), ctypes.create_string_buffer(FILE, len(FILE))
        source = new(ujreg_input, data=ctypes.cast(data, type(ujreg_input().data)), data_size=len(FILE))
        # The three calls.
        self.assertEqual(UJREG_OK, library.ujreg_run_collect(self.run_handle, source, self.findings, None))
        self.assertEqual(UJREG_OK, library.ujreg_findings_pack(self.findings, 0, 2**32 - 1, how, self.buffer))
        self.assertEqual(UJREG_OK, library.ujreg_buffer_get(self.buffer, block))

        block = ctypes.string_at(block.data, block.size)
        size, first, count, row_size = struct.unpack_from("=3QI", block)
        self.assertEqual((len(block), 0, ROW.size), (size, first, row_size))
        rows = [ROW.unpack_from(block, 32 + index * row_size) for index in range(count)]
        return [(row[0], row[4], block[row[8]:row[8] + row[10]].decode(), block[row[9]:row[9] + row[11]].decode())
                for row in rows]

    def test_a_file_in_and_its_findings_out_in_three_calls(self):
        found = self.packed(UJREG_LANGUAGE_ZH)
        self.assertEqual(library.ujreg_findings_count(self.findings), len(found))
        record, value, message = next(row[1:] for row in found if row[0] == UJREG_RULE_AAC002_CHECK_DIGIT)
        self.assertEqual((1, "110105********0021"), (record, value))
        self.assertIn("第 18 位应为 X", message)
        self.assertIn((UJREG_RULE_AJC00A_CODE, 2, "22"), [row[:3] for row in found])

    def test_without_a_language_there_are_rows_and_no_messages(self):
        found = self.packed(UJREG_SHOW_VALUES)
        self.assertIn("110105194912310021", [row[2] for row in found])
        self.assertEqual({""}, {row[3] for row in found})

    def test_the_rows_are_laid_out_as_they_are_described(self):
        self.assertEqual(ROW.size, ctypes.sizeof(ujreg_finding_row))
        self.assertEqual(32, ctypes.sizeof(ujreg_finding_block))


if __name__ == "__main__":
    unittest.main()
