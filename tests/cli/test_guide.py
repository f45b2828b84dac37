# SPDX-License-Identifier: Apache-2.0
"""docs/guides/command.md: what it shows is what the command prints."""
import os
import pathlib
import re
import subprocess
import unittest

from command import ROOT, UJREG

GUIDE = ROOT / "docs" / "guides" / "command.md"


class Guide(unittest.TestCase):
    def test_every_line_that_is_shown_is_printed(self):
        environment = {"PATH": f"{pathlib.Path(UJREG).parent}:{os.environ['PATH']}", "LC_ALL": "C"}
        shown = 0
        for block in re.findall(r"^```console\n(.*?)^```$", GUIDE.read_text(encoding="utf-8"), re.S | re.M):
            for command, expected in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.M):
                done = subprocess.run(["sh", "-c", command], cwd=str(ROOT), env=environment, timeout=60,
                                      stdout=subprocess.PIPE)
                self.assertEqual(done.stdout.decode("utf-8"), expected, command)
                shown += 1
        self.assertGreater(shown, 5)


if __name__ == "__main__":
    unittest.main()
