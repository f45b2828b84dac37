# SPDX-License-Identifier: Apache-2.0
"""What was opened is what was read: a file that is changed meanwhile gives no verdict (status 3) and no output."""
import os
import unittest

from command import TODAY, Case, preloadable, row, run, table
from registrations import csv, registration

CHANGER = preloadable(os.environ.get("UJREG_CHANGER", ""))
MANY = 6000
LONG_AGO = 1_700_000_000


@unittest.skipUnless(CHANGER, "needs a library that is loaded in front of the command")
class Changed(Case):
    def long_file(self, name="a.csv"):
        """A file of several reads, last written long ago."""
        path = self.file(name, table(*(row() for _ in range(MANY))))
        self.assertGreater(path.stat().st_size, 4 * 131072 - 60000)
        return self.old(path)

    def old(self, path):
        os.utime(path, (LONG_AGO, LONG_AGO))
        return path

    def under(self, path, how, *arguments, at=3, size=0, on="read", stdin=b""):
        """Runs the command while the file is changed before its read number `at`."""
        return run(*arguments, stdin=stdin, environment={
            "LD_PRELOAD": CHANGER, "CHANGE_FILE": str(path), "CHANGE_HOW": how, "CHANGE_AT": str(at),
            "CHANGE_SIZE": str(size), "CHANGE_ON": on,
            "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0"})

    def refused(self, done, path):
        self.assertEqual(done.status, 3, done.out + done.err)
        self.assertIn(f"{path}: reading failed: the file was changed while it was read", done.err)
        self.assertNotIn("may be uploaded.", done.out.replace("nothing of it may be uploaded.", ""))

    def a_line_end(self, path, near):
        return path.read_bytes().index(b"\n", near) + 1

    def test_a_file_that_nobody_changes(self):
        path = self.long_file()
        self.assertEqual(self.under(path, "keep", "check", "--today", TODAY, path).status, 0)

    def test_a_file_cut_off_behind_a_line(self):
        path = self.long_file()
        whole = path.read_bytes()
        for near in (300000, 150000, 10):
            path.write_bytes(whole)
            done = self.under(self.old(path), "truncate", "check", "--today", TODAY, path, size=self.a_line_end(path, near))
            self.refused(done, path)

    def test_a_file_that_is_written_anew(self):
        path = self.long_file()
        self.refused(self.under(path, "rewrite", "check", "--today", TODAY, path), path)

    def test_a_file_that_grows(self):
        for at in (3, 5, 6):
            path = self.long_file()
            self.refused(self.under(path, "append", "check", "--today", TODAY, path, at=at), path)

    def test_a_file_of_the_same_size(self):
        path = self.long_file()
        self.refused(self.under(path, "spoil", "check", "--today", TODAY, path, size=path.stat().st_size - 300), path)

    def test_a_file_that_is_written_with_the_same_bytes(self):
        path = self.long_file()
        self.refused(self.under(path, "touch", "check", "--today", TODAY, path), path)

    def test_an_empty_file_that_fills(self):
        path = self.old(self.file("a.csv", ""))
        self.assertEqual(self.under(path, "append", "check", "--today", TODAY, path, at=1).status, 3)

    def test_by_several_workers(self):
        path = self.long_file()
        done = self.under(path, "truncate", "check", "--jobs", "3", "--today", TODAY, path, size=self.a_line_end(path, 300000))
        self.refused(done, path)

    def test_in_chinese(self):
        path = self.long_file()
        done = self.under(path, "append", "check", "--lang", "zh", "--today", TODAY, path)
        self.assertIn("读取中断：文件在读取期间被改动", done.err)

    def test_standard_input_that_is_a_file(self):
        path = self.long_file()
        with open(path, "rb") as stream:
            done = self.under(path, "append", "check", "--today", TODAY, "-", stdin=stream)
        self.assertEqual(done.status, 3)
        self.assertIn("changed while it was read", done.err)

    def test_an_earlier_file_of_the_run_in_which_a_first_id_is_looked_up(self):
        first = self.long_file("first.csv")
        second = self.file("second.csv", first.read_bytes())
        for how in ("touch", "spoil", "truncate"):
            first.write_bytes(second.read_bytes())
            self.old(first)
            done = self.under(first, how, "check", "--today", TODAY, first, second, on="pread", at=2, size=1000)
            self.refused(done, first)

    def test_convert_keeps_no_output(self):
        path, out = self.long_file(), self.folder / "out.xml"
        for how in ("append", "touch"):
            for only in ([], ["--only", "clean", "--today", TODAY]):
                done = self.under(path, how, "convert", "--to", "xml", *only, path, out)
                self.refused(done, path)
                self.assertIn(f"{out} was not written", done.err)
                self.assertEqual(sorted(os.listdir(self.folder)), ["a.csv"])
                self.old(path)
                path.write_bytes(path.read_bytes().replace(b"late\n", b""))
                self.old(path)

    def test_registrations(self):
        path = self.old(self.file("r.csv", csv(*(registration(i) for i in range(1, 900)))))
        for command in (["stats", "--month", "2021-03"], ["duties", "--on", "20210401"]):
            done = self.under(path, "append", *command, path, at=1)
            self.assertEqual(done.status, 3, done.out + done.err)
            self.assertIn("changed while it was read", done.err)
            path.write_bytes(path.read_bytes().replace(b"late\n", b""))
            self.old(path)

    def test_apply_writes_nothing(self):
        events = self.old(self.file("e.ndjson", ""))
        people = self.old(self.file("r.csv", csv(*(registration(i) for i in range(1, 900)))))
        for path in (events, people):
            done = self.under(path, "append", "apply", "--registrations", people, "--write", self.folder / "w.csv", events, at=1)
            self.assertEqual(done.status, 3, done.out + done.err)
            self.assertIn("changed while it was read", done.err)
            self.assertFalse((self.folder / "w.csv").exists())
            path.write_bytes(path.read_bytes().replace(b"late\n", b""))
            self.old(path)

    def test_a_table_of_codes(self):
        path = self.old(self.file("areas.tsv", "code\tname\n330199\t新区\n"))
        done = self.under(path, "append", "check", "--areas", path, "--today", TODAY, self.file("b.csv", table(row())), at=2)
        self.assertEqual(done.status, 3, done.out + done.err)
        self.assertIn("changed while it was read", done.err)

    def test_a_new_name_for_the_file_is_no_change(self):
        path = self.long_file()
        self.assertEqual(self.under(path, "rename", "check", "--today", TODAY, path).status, 0)
        self.assertEqual(os.listdir(self.folder), ["a.csv.new"])


if __name__ == "__main__":
    unittest.main()
