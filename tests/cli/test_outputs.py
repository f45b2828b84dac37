# SPDX-License-Identifier: Apache-2.0
"""Files that the command writes: no output destroys an input or another output, and what fails leaves all as it was."""
import os
import re
import stat
import subprocess
import unittest

from command import TODAY, UJREG, Case, opened_pipe, row, run, table
from registrations import ndjson, registration
from test_apply import life

AREAS = "code\tname\n330190\t某开发区\n"
KINDS = "code\tname_zh\n77\t某证\n"


class Outputs(Case):
    def setUp(self):
        super().setUp()
        self.day = self.file("day.csv", table(row(), row(AAC003="a b"), row()))
        self.log = self.file("log.ndjson", ndjson(*life()))
        self.before = self.file("before.ndjson", ndjson(registration(9, application="A9", state="registered")))
        self.areas = self.file("areas.tsv", AREAS)
        self.kinds = self.file("kinds.tsv", KINDS)
        (self.folder / "folder").mkdir()
        (self.folder / "other").symlink_to(self.folder / "folder")

    def state(self):
        """What is in the folder, with what it holds and how."""
        result = {}
        for path in sorted(self.folder.rglob("*")):
            facts = path.lstat()
            content = os.readlink(path) if path.is_symlink() else path.read_bytes() if path.is_file() else None
            result[str(path.relative_to(self.folder))] = (stat.S_IFMT(facts.st_mode), stat.S_IMODE(facts.st_mode), content)
        return result

    def convert(self, *arguments, **more):
        return run("convert", "--to", "csv", *arguments, cwd=self.folder, **more)

    def clean(self, *arguments, **more):
        return self.convert("--only", "clean", "--today", TODAY, *arguments, **more)

    def apply(self, *arguments, **more):
        return run("apply", "--today", "20211231", *arguments, cwd=self.folder, **more)

    def refused(self, status, words, call, *arguments, **more):
        before = self.state()
        for language in ("en", "zh"):
            done = call("--lang", language, *arguments, **more)
            self.assertEqual((done.status, done.out), (status, ""), (arguments, done.err))
            self.assertEqual(done.err.count("\n"), 1, done.err)
            for word in words:
                self.assertIn(str(word), done.err)
            self.assertEqual(bool(re.search("[一-鿿]", done.err)), language == "zh", done.err)
        self.assertEqual(self.state(), before, arguments)

    def names_of(self, path):
        """Other names of a file that exists."""
        hard, soft = self.folder / "hard", self.folder / "soft"
        os.link(path, hard)
        soft.symlink_to(path.name)
        (self.folder / "here").symlink_to(".")
        return [path.name, "./" + path.name, str(path), "folder/../" + path.name, "here/" + path.name, "hard", "soft"]


class OneFileTwice(Outputs):
    def test_an_output_of_convert_that_is_an_input_is_refused_by_any_name_of_it(self):
        for name in self.names_of(self.day):
            for force in ([], ["--force"]):
                self.refused(2, ["OUT", "IN", name, "day.csv"], self.clean, *force, "day.csv", name)
                self.refused(2, ["--report", "IN", name, "day.csv"], self.clean, *force, "--report", name, "day.csv", "new.csv")

    def test_so_is_an_output_that_is_the_file_behind_standard_input(self):
        for name in self.names_of(self.day):
            with open(self.day, "rb") as file:
                self.refused(2, ["OUT", name], self.convert, "--force", "-", name, stdin=file)

    def test_so_is_an_output_of_apply_that_is_the_log(self):
        for name in self.names_of(self.log):
            for force in ([], ["--force"]):
                self.refused(2, ["--write", "EVENTS", name, "log.ndjson"], self.apply, *force, "--write", name, "log.ndjson")

    def test_so_is_an_output_that_is_any_file_the_command_reads(self):
        """Each option of each command that writes files, by its help."""
        reading = {"areas": self.areas, "codes": self.kinds, "registrations": None}
        writing = {"convert": ("OUT", "--report"), "apply": ("--write",)}
        for command, outputs in writing.items():
            help = run(command, "--help").out
            options = set(re.findall(r"--([a-z-]+) FILE", help)) - {o.lstrip("-") for o in outputs}
            self.assertLessEqual(options, set(reading), "an option that this test does not know")
            for option in options:
                if not reading[option]:
                    continue
                words = ["--force", f"--{option}", reading[option].name]
                for output in outputs:
                    if command == "apply":
                        self.refused(2, ["--write", f"--{option}", reading[option].name], self.apply, *words, "--write",
                                     reading[option].name, "log.ndjson")
                    elif output == "OUT":
                        self.refused(2, ["OUT", f"--{option}"], self.clean, *words, "day.csv", reading[option].name)
                    else:
                        self.refused(2, ["--report", f"--{option}"], self.clean, *words, "--report", reading[option].name,
                                     "day.csv", "new.csv")

    def test_two_outputs_of_one_name_are_refused_also_when_there_is_no_such_file_yet(self):
        (self.folder / "dangling").symlink_to("new.csv")
        (self.folder / "here").symlink_to(".")
        for name in ("new.csv", "./new.csv", str(self.folder / "new.csv"), "folder/../new.csv", "here/new.csv", "dangling"):
            for first, second in ((name, "new.csv"), ("new.csv", name)):
                self.refused(2, ["OUT", "--report", name, "new.csv"], self.clean, "--report", first, "day.csv", second)
        self.refused(2, ["OUT", "--report"], self.clean, "--report", "folder/new.csv", "day.csv", "other/new.csv")
        self.refused(2, ["OUT", "--report"], self.clean, "--report", "-", "day.csv", "-")

    def test_so_are_two_that_exist(self):
        old = self.file("old.csv", "old")
        for name in self.names_of(old):
            for first, second in ((name, "old.csv"), ("old.csv", name)):
                self.refused(2, ["OUT", "--report"], self.clean, "--force", "--report", first, "day.csv", second)

    def test_so_is_an_output_where_a_standard_stream_goes_already(self):
        old = self.file("old.csv", "old")
        for name in self.names_of(old):
            for stream in ("stdout", "stderr"):
                with open(old, "ab") as file:
                    words = [UJREG, "convert", "--lang", "en", "--to", "csv", "--force", "day.csv", name]
                    done = subprocess.run(words, cwd=self.folder, **{**dict.fromkeys(("stdout", "stderr"), subprocess.PIPE),
                                                                     stream: file})
                self.assertEqual(done.returncode, 2, name)
                told = old.read_bytes()[3:] + (done.stdout or b"") + (done.stderr or b"")
                self.assertEqual(b"or - for standard output" in told, stream == "stdout")
                self.assertTrue(old.read_bytes().startswith(b"old"))

    def test_standard_output_has_other_names_for_a_pipe(self):
        for name in ("/dev/stdout", "/proc/self/fd/1"):
            if os.path.exists(name):
                self.assertEqual(self.convert("day.csv", name).out.encode(), self.day.read_bytes())

    def test_standard_output_that_is_the_input_is_refused(self):
        before = self.day.read_bytes()
        with open(self.day, "ab") as file:
            done = subprocess.run([UJREG, "convert", "--to", "csv", "day.csv", "-"], cwd=self.folder, stdout=file,
                                  stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"standard output", done.stderr)
        self.assertEqual(self.day.read_bytes(), before)

    def test_so_is_what_a_command_prints_at_the_end_of_what_it_reads(self):
        """ujreg check day.csv >> day.csv"""
        calls = [("check", self.day, "day.csv"), ("check", self.before, "day.csv", "hard"), ("check", self.day, "-"),
                 ("check", self.areas, "--areas", "areas.tsv", "day.csv"),
                 ("convert", self.day, "--to", "csv", "day.csv", "new.csv"),
                 ("apply", self.log, "log.ndjson"), ("apply", self.before, "--registrations", "before.ndjson", "log.ndjson"),
                 ("duties", self.before, "before.ndjson"), ("stats", self.before, "--month", "2021-12", "local=before.ndjson"),
                 ("id", self.day, "-"), ("calendar", self.kinds, "--load", "kinds.tsv", "2026-10"),
                 ("deadline", self.kinds, "--from", "20261127", "--workdays", "3", "--local", "kinds.tsv")]
        os.link(self.before, self.folder / "hard")
        for name, path, *arguments in calls:
            before = self.state()
            with open(path, "ab") as out, open(path, "rb") as file:
                done = subprocess.run([UJREG, name, "--lang", "en", *arguments], cwd=self.folder, stdin=file, stdout=out,
                                      stderr=subprocess.PIPE)
            self.assertEqual((name, done.returncode), (name, 2), done.stderr)
            self.assertIn(b"is the file that standard output goes to", done.stderr)
            self.assertEqual(self.state(), before, name)

    def test_registrations_may_be_written_where_they_came_from(self):
        before = self.before.stat().st_ino
        (self.folder / "soft").symlink_to("before.ndjson")
        for name in ("before.ndjson", "./before.ndjson", "soft"):
            done = self.apply("--registrations", "before.ndjson", "--write", name, "log.ndjson")
            self.assertIn(done.status, (0, 1), done.err)  # the second time the log is refused
            self.assertEqual(len(self.before.read_bytes().splitlines()), 2)
        self.assertNotEqual(self.before.stat().st_ino, before)
        self.assertTrue((self.folder / "soft").is_symlink())

    def test_another_hard_link_of_them_is_not_where_they_came_from(self):
        os.link(self.before, self.folder / "hard")
        self.refused(2, ["--write", "--registrations"], self.apply, "--force", "--registrations", "before.ndjson", "--write",
                     "hard", "log.ndjson")

    def test_what_loses_nothing_may_be_named_twice(self):
        self.assertEqual(self.convert("--report", "/dev/null", "day.csv", "/dev/null").status, 0)


class Existing(Outputs):
    def test_a_file_that_exists_is_replaced_with_force_only(self):
        old = self.file("old.csv", "old")
        self.refused(2, ["--force", "OUT", "old.csv"], self.convert, "day.csv", "old.csv")
        self.refused(2, ["--force", "--report", "old.csv"], self.convert, "--report", "old.csv", "day.csv", "new.csv")
        self.refused(2, ["--force", "--write", "old.csv"], self.apply, "--write", "old.csv", "log.ndjson")
        self.assertEqual(self.convert("--force", "day.csv", "old.csv").status, 0)
        self.assertEqual(old.read_bytes(), self.day.read_bytes())
        self.assertEqual(self.apply("--force", "--write", "old.csv", "log.ndjson").status, 0)
        self.assertIn("exited", old.read_text(encoding="utf-8"))

    def test_a_file_that_appears_meanwhile_is_not_replaced(self):
        pipe, out = self.folder / "pipe", self.folder / "new.csv"
        os.mkfifo(pipe)
        for force in ([], ["--force"]):
            words = [UJREG, "convert", "--to", "csv", *force, pipe, out]
            with subprocess.Popen(words, stderr=subprocess.PIPE) as process:
                writer = opened_pipe(pipe, process)
                out.write_text("somebody else's")
                os.write(writer, self.day.read_bytes())
                os.close(writer)
                err = process.communicate()[1].decode()
            self.assertEqual(process.returncode, 0 if force else 4, err)
            self.assertEqual(out.read_bytes(), self.day.read_bytes() if force else b"somebody else's")
        self.assertEqual({p for p in os.listdir(self.folder) if "ujreg" in p}, set())

    def test_a_read_only_file_is_not_replaced_with_force_either(self):
        old = self.file("old.csv", "old")
        old.chmod(0o444)
        for force in ([], ["--force"]):
            self.refused(4, ["old.csv", "--force"], self.convert, *force, "day.csv", "old.csv")
        self.before.chmod(0o444)
        self.refused(4, ["before.ndjson"], self.apply, "--registrations", "before.ndjson", "--write", "before.ndjson", "log.ndjson")

    def test_a_directory_is_no_output(self):
        for name in ("folder", "other", ".", "folder/", "none/", ""):
            self.refused(4, [], self.convert, "--force", "day.csv", name)
        self.refused(4, [], self.convert, "day.csv", "none/new.csv")

    @unittest.skipIf(os.geteuid() == 0, "root may write anywhere")
    def test_a_directory_without_a_right_to_write(self):
        old = self.file("folder/old.csv", "old")
        (self.folder / "folder").chmod(0o555)
        self.refused(4, ["folder/new.csv"], self.convert, "day.csv", "folder/new.csv")
        self.refused(4, ["folder/old.csv"], self.convert, "--force", "day.csv", "folder/old.csv")
        old.chmod(0o400)
        self.refused(4, ["folder/old.csv"], self.convert, "--force", "day.csv", "folder/old.csv")
        (self.folder / "folder").chmod(0o755)

    def test_a_device_and_a_named_pipe_are_written_to(self):
        self.assertEqual(self.convert("day.csv", "/dev/null").status, 0)
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        with subprocess.Popen([UJREG, "convert", "--to", "csv", self.day, pipe], stderr=subprocess.DEVNULL) as process:
            with open(pipe, "rb") as reader:
                self.assertEqual(reader.read(), self.day.read_bytes())
        self.assertEqual(process.returncode, 0)
        self.assertTrue(pipe.is_fifo())

    def test_a_link_stays_a_link_also_when_it_leads_to_nothing_yet(self):
        for target in ("old.csv", "folder/new.csv"):
            self.file("old.csv", "old")
            link = self.folder / "link"
            link.symlink_to(target)
            self.assertEqual(self.convert("--force", "day.csv", "link").status, 0)
            self.assertEqual(os.readlink(link), target)
            self.assertEqual((self.folder / target).read_bytes(), self.day.read_bytes())
            link.unlink()

    def test_a_long_name_is_a_name(self):
        name = "n" * 255
        self.assertEqual(self.convert("day.csv", name).status, 0)
        self.assertEqual(self.convert("--force", "day.csv", name).status, 0)


class Permissions(Outputs):
    def mode(self, name):
        return stat.S_IMODE((self.folder / name).stat().st_mode)

    def test_a_new_file_is_for_its_owner_only(self):
        for mask in (0o022, 0, 0o777):
            self.convert("--report", "report", "day.csv", "out.csv", umask=mask)
            self.apply("--write", "after.csv", "log.ndjson", umask=mask)
            for name in ("report", "out.csv", "after.csv"):
                self.assertEqual(self.mode(name), 0o600, mask)
                (self.folder / name).unlink()

    def test_a_file_that_is_replaced_keeps_its_permissions_and_its_group(self):
        old = self.file("old.csv", "old")
        old.chmod(0o640)
        if os.geteuid() == 0:
            os.chown(old, 12345, 23456)
        facts = old.stat()
        self.assertEqual(self.convert("--force", "day.csv", "old.csv", umask=0o077).status, 0)
        now = old.stat()
        self.assertNotEqual(now.st_ino, facts.st_ino)
        self.assertEqual((now.st_mode, now.st_uid, now.st_gid), (facts.st_mode, facts.st_uid, facts.st_gid))

    def test_the_option_says_otherwise(self):
        self.file("old.csv", "old").chmod(0o666)
        self.convert("--mode", "640", "--report", "report", "day.csv", "new.csv")
        self.convert("--mode", "0644", "--force", "day.csv", "old.csv")
        self.apply("--mode=400", "--write", "after.csv", "log.ndjson")
        self.assertEqual([self.mode(name) for name in ("report", "new.csv", "old.csv", "after.csv")],
                         [0o640, 0o640, 0o644, 0o400])

    def test_what_is_no_mode(self):
        for value in ("", "8", "1777", "77777777777777777777", "rw", "0", "077", "-1", "640 "):
            done = self.convert("--mode", value, "day.csv", "new.csv")
            self.assertEqual((done.status, "--mode" in done.err), (2, True), value)


class AllOrNothing(Outputs):
    """An answer of 4 means that nothing was replaced, so that the call can be made again."""

    def failed(self, call, *arguments, **more):
        before = self.state()
        done = call(*arguments, **more)
        self.assertEqual(done.status, 4, done.err)
        self.assertEqual(self.state(), before)
        return done

    def into(self, stream, command, *arguments):
        """Runs a command with a full device in the place of a stream."""
        before = self.state()
        streams = dict.fromkeys(("stdout", "stderr"), subprocess.PIPE)
        with open("/dev/full", "wb") as full:
            done = subprocess.run([UJREG, command, *arguments], cwd=self.folder, **{**streams, stream: full})
        self.assertEqual(done.returncode, 4, done.stderr)
        self.assertEqual(self.state(), before)
        return (done.stderr or b"").decode()

    def test_registrations_are_not_replaced_when_the_outcome_could_not_be_told(self):
        for words in (["--write", "before.ndjson"], ["--write", "new.csv"], ["--write", "new.csv", "--output", "ndjson"]):
            err = self.into("stdout", "apply", "--today", "20211231", "--registrations", "before.ndjson", *words, "log.ndjson")
            self.assertIn(f"{words[1]} was not written", err)
        self.into("stderr", "apply", "--today", "20211231", "--output", "csv", "--write", "new.csv", "log.ndjson")

    def test_nor_when_the_reader_of_the_outcome_went_away(self):
        events = self.file("many.ndjson", ndjson(*life()) + ndjson(*life()[2:]) * 400)
        words = [UJREG, "apply", "--today", "20211231", "--write", "new.csv", events]
        with subprocess.Popen(words, cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            process.stdout.read(1)
            process.stdout.close()
            err = process.stderr.read().decode()
        self.assertEqual((process.returncode, (self.folder / "new.csv").exists()), (4, False))
        self.assertRegex(err, "new.csv was not written|no registrations are written")

    def test_a_conversion_is_not_kept_when_what_became_of_it_could_not_be_told(self):
        for only in ([], ["--only", "clean", "--today", TODAY]):
            self.into("stderr", "convert", "--to", "csv", *only, "day.csv", "new.csv")
        err = self.into("stdout", "convert", "--to", "csv", "--report", "-", "day.csv", "new.csv")
        self.assertIn("new.csv was not written", err)
        self.failed(self.clean, "--report", "/dev/full", "day.csv", "new.csv")

    def test_nor_when_the_report_has_no_place(self):
        self.failed(self.clean, "--report", "none/report", "day.csv", "new.csv")
        self.failed(self.clean, "--report", "report", "day.csv", "none/new.csv")

    def test_what_cannot_be_told_is_never_status_0(self):
        for stream, words in (("stdout", ["version"]), ("stdout", ["check", "--today", TODAY, "day.csv"]),
                              ("stderr", ["check", "--today", TODAY, "--output", "csv", "day.csv"]),
                              ("stderr", ["check", "--today", TODAY, "--output", "ndjson", "--max-findings", "0", "day.csv"]),
                              ("stderr", ["duties", "--on", "20250101", "--output", "csv", "before.ndjson"]),
                              ("stderr", ["convert", "--to", "csv", "day.csv", "-"])):
            self.into(stream, *words)


if __name__ == "__main__":
    unittest.main()
