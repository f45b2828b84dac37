# SPDX-License-Identifier: Apache-2.0
"""docs/guides/: what they show is what the command prints. When words have changed, look at the new ones and
let them in: UJREG=build/tools/ujreg/ujreg python3 tests/cli/test_guide.py --update"""
import os
import pathlib
import re
import subprocess
import sys
import unittest

from command import ROOT, UJREG

GUIDES = [ROOT / "docs" / name for name in ("guides/command.md", "guides/registration-files.md", "formats.md")]


def printed(block):
    """The block with what its commands print today."""
    folder = pathlib.Path(UJREG).resolve().parent
    text = ""
    for command in re.findall(r"^\$ (.*)$", block[1], re.M):
        done = subprocess.run(["sh", "-c", command], cwd=str(ROOT), timeout=60, stdout=subprocess.PIPE,
                              env={"PATH": f"{folder}:{os.environ['PATH']}", "LC_ALL": "C"})
        text += f"$ {command}\n" + done.stdout.decode("utf-8")
    return f"```console\n{text}```"


def renewed(guide):
    return re.sub(r"^```console\n(.*?)^```$", printed, guide, flags=re.S | re.M)


class Guide(unittest.TestCase):
    def test_every_line_that_is_shown_is_printed(self):
        self.maxDiff = None
        shown = 0
        for path in GUIDES:
            guide = path.read_text(encoding="utf-8")
            shown += guide.count("\n$ ujreg ")
            self.assertEqual(renewed(guide), guide)
        self.assertGreater(shown, 5)


if __name__ == "__main__":
    if sys.argv[1:] == ["--update"]:
        for path in GUIDES:
            path.write_text(renewed(path.read_text(encoding="utf-8")), encoding="utf-8")
    else:
        unittest.main()
