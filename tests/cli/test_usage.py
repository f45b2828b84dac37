# SPDX-License-Identifier: Apache-2.0
"""Wrong usage is one line that names what is wrong; help in both languages; the manual tells all options."""
import os
import pty
import re
import subprocess
import time
import unittest

from command import ROOT, TODAY, UJREG, Case, row, run, table

COMMANDS = re.findall(r"^  ([a-z]+) ", run("help").out, re.M)


class Usage(Case):
    def wrong(self, named, *arguments):
        for language in ("en", "zh"):
            done = run(*arguments, environment={"LC_ALL": "C" if language == "en" else "zh_CN.UTF-8"})
            self.assertEqual(done.status, 2, arguments)
            self.assertEqual(done.out, "")
            self.assertEqual(done.err.count("\n"), 1, done.err)
            self.assertTrue(done.err.startswith("ujreg: "))
            self.assertIn(named, done.err)
            self.assertEqual(bool(re.search("[一-鿿]", done.err)), language == "zh", done.err)

    def test_commands(self):
        self.wrong("ujreg --help")
        self.wrong("chekc", "chekc", "a.csv")
        self.wrong("chekc", "help", "chekc")

    def test_options(self):
        self.wrong("--fromat", "check", "--fromat", "csv", "a.csv")
        self.wrong("-x", "check", "-x", "a.csv")
        self.wrong("--jobs", "check", "a.csv", "--jobs")
        self.wrong("--no-header", "check", "--no-header=1", "a.csv")
        self.wrong("--help", "check", "--help=1")

    def test_values(self):
        wrong = {"format": ["excel"], "encoding": ["big5"], "today": ["20230229", "2023-02-28"], "profile": ["lax"],
                 "area": ["3300", "990000"], "length-unit": ["bytes"], "output": ["pdf"], "lang": ["fr"],
                 "rule": ["AAC002.length", "AAC002.colour=off", "AAC002.length=bad"],
                 "jobs": ["0", "65", "x", "99999999999999999999999"],
                 "max-findings": ["-1", "18446744073709551616"]}
        for option, values in wrong.items():
            for value in values:
                self.wrong(f"--{option}", "check", f"--{option}", value, "a.csv")
        self.wrong("--on", "area", "--on", "19", "330106")
        self.wrong("--output", "id", "--output", "csv", "1")
        self.wrong("--output", "version", "--output", "csv")
        self.wrong("--format", "rules", "--format", "csv")

    def test_operands(self):
        self.wrong("FILE", "check")
        self.wrong("-", "check", "-", "-")
        self.wrong("NUMBER", "id")
        self.wrong("CODE", "area")
        self.wrong("TABLE", "code", "AJC00A", "11", "12")
        self.wrong("AAC003", "code", "AAC003")
        self.wrong("version", "version", "x")

    def test_an_odd_byte_in_an_argument_does_not_reach_the_terminal(self):
        done = run("check", b"--\x1b[2J\xff")
        self.assertEqual(done.status, 2)
        self.assertNotIn("\x1b", done.err)


class Language(Case):
    def language_of(self, *arguments, **environment):
        done = run("help", *arguments, environment={"LC_ALL": "", **environment})
        return "zh" if "用法" in done.out else "en"

    def test_the_locale_decides(self):
        self.assertEqual(self.language_of(), "en")
        self.assertEqual(self.language_of(LANG="zh_CN.UTF-8"), "zh")
        self.assertEqual(self.language_of(LANG="zh_CN.UTF-8", LC_MESSAGES="en_GB.UTF-8"), "en")
        self.assertEqual(self.language_of(LANG="en_GB.UTF-8", LC_MESSAGES="zh_CN"), "zh")
        self.assertEqual(self.language_of(LC_ALL="C", LC_MESSAGES="zh_CN", LANG="zh_CN"), "en")

    def test_the_option_wins_wherever_it_stands(self):
        self.assertIn("用法", run("check", "--help", "--lang", "zh").out)
        self.assertIn("用法", run("--lang=zh", "help").out)
        self.assertIn("没有选项 --nonsense", run("check", "--nonsense", "--lang", "zh").err)


class Help(Case):
    def test_every_command_has_help_in_both_languages_that_names_its_options(self):
        for command in COMMANDS:
            english, chinese = run(command, "--help"), run(command, "--help", "--lang", "zh")
            self.assertEqual((english.status, chinese.status), (0, 0))
            self.assertEqual(run("help", command).out, english.out)
            self.assertEqual(run(command, "-h").out, english.out)
            options = re.findall(r"^  --([a-z-]+)", english.out, re.M)
            self.assertEqual(re.findall(r"^  --([a-z-]+)", chinese.out, re.M), options)
            self.assertIn("help", options)
            self.assertIn(f"ujreg {command} ", english.out)
            for line in english.out.splitlines():
                self.assertLessEqual(len(line), 110)

    def test_the_list_of_commands_is_whole(self):
        self.assertLess({"check", "id", "area", "code", "rules", "version"}, set(COMMANDS))
        for arguments in (["--help"], ["-h"], ["help", "--lang", "zh"]):
            self.assertEqual(re.findall(r"^  ([a-z]+) ", run(*arguments).out, re.M), COMMANDS)

    def test_the_manual_tells_every_option_of_every_command(self):
        manual = (ROOT / "docs" / "man" / "ujreg.1").read_text(encoding="utf-8").replace("\\-", "-")
        for command in COMMANDS:
            section = manual.split(f'.SH "UJREG {command.upper()}"')[1].split(".SH ")[0]
            for option in re.findall(r"^  --([a-z-]+)", run(command, "--help").out, re.M):
                if option not in ("lang", "help"):
                    self.assertIn(f"--{option}", section, command)
                else:
                    self.assertIn(f"--{option}", manual)


class Terminal(Case):
    def test_progress_shows_on_a_terminal_and_leaves_it(self):
        ours, theirs = pty.openpty()
        line = (row() + "\n").encode()
        with subprocess.Popen([UJREG, "check", "--today", TODAY, "-"], stdin=subprocess.PIPE,
                              stdout=subprocess.DEVNULL, stderr=theirs, env={"LC_ALL": "zh_CN.UTF-8"}) as process:
            os.close(theirs)
            process.stdin.write(table().encode())
            for _ in range(3):
                process.stdin.write(line * 2000)
                process.stdin.flush()
                time.sleep(0.6)
            process.stdin.close()
            shown = b""
            try:
                while True:
                    shown += os.read(ours, 4096)
            except OSError:  # how a terminal of Linux says that the other side is closed
                pass
        os.close(ours)
        self.assertIn(b"MiB", shown)
        self.assertTrue(shown.endswith(b"\r\x1b[K"), shown)

    def test_no_progress_in_a_pipe(self):
        done = self.check(self.file("a.csv", table(*[row() for _ in range(1000)])))
        self.assertEqual(done.err, "")


if __name__ == "__main__":
    unittest.main()
