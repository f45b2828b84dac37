# SPDX-License-Identifier: Apache-2.0
"""The README's program in Python says of a sample file what the command says of it."""
import pathlib
import re
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "examples/data/day.csv"


class Example(unittest.TestCase):
    def run_over(self, sample):
        script = ROOT / "examples/python/check_file.py"
        return subprocess.run([sys.executable, script, sample, "20250915"], capture_output=True, text=True)

    def test_the_exit_status_tells_whether_all_may_go(self):
        self.assertEqual(self.run_over(ROOT / "examples/data/clean.csv").returncode, 0)
        self.assertEqual(self.run_over(ROOT / "LICENSE").returncode, 2)

    def test_it_finds_what_is_planted_in_the_sample(self):
        done = self.run_over(SAMPLE)
        self.assertEqual(done.returncode, 1, done.stderr)
        lines = [int(line) for line in re.findall(r"^line (\d+): ", done.stdout, re.M)]
        truth = (ROOT / "examples/data/day.truth.ndjson").read_text(encoding="utf-8")
        planted = [int(line) for line in re.findall(r'"line": ?(\d+)', truth)]
        self.assertTrue(planted)
        self.assertEqual([line for line in lines if line > 1], planted)
        self.assertNotIn("330110199008308605", done.stdout)


if __name__ == "__main__":
    unittest.main()
