# SPDX-License-Identifier: Apache-2.0
"""Everything that the command does is possible for a program on the public headers: examples/c/apply_events.c writes what
`ujreg apply` writes."""
import os
import pathlib
import subprocess
import tempfile
import unittest

from command import ROOT, run

EVENTS = ROOT / "examples/data/events.ndjson"


class Program(unittest.TestCase):
    def test_the_registrations_of_a_log_are_those_of_the_command(self):
        done = subprocess.run([os.environ["UJREG_APPLY_EVENTS"], EVENTS, "20210831"], capture_output=True)
        told = run("apply", "--today", "20210831", "--write", "-", "--write-format", "csv", str(EVENTS))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(b"person,state,", done.stdout)
        self.assertEqual(done.stdout.decode(), told.out)
        self.assertIn(b"line 14: error: Registration must not be refused on this ground", done.stderr)

    def test_a_file_that_breaks_off_is_no_success(self):
        with tempfile.TemporaryDirectory() as place:
            cut = pathlib.Path(place) / "cut.json"
            cut.write_text("[" + ",".join(EVENTS.read_text(encoding="utf-8").splitlines()), encoding="utf-8")
            done = subprocess.run([os.environ["UJREG_APPLY_EVENTS"], cut, "20210831"], capture_output=True)
        self.assertEqual((done.returncode, done.stdout), (1, b""))


if __name__ == "__main__":
    unittest.main()
