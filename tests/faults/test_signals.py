# SPDX-License-Identifier: Apache-2.0
"""Interruptions: whatever signal comes at whatever moment, all outputs are whole or none is there, and nothing else is."""
import os
import resource
import signal
import stat
import subprocess
import time
import unittest

from faults import ALL, CONVERT, FAULT, SANITIZED, UJREG, WRITING, Faults, row, table

HARMLESS = {signal.SIGCHLD, signal.SIGCONT, signal.SIGKILL, signal.SIGSTOP, signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU,
            signal.SIGURG, signal.SIGWINCH}
IGNORED = {signal.SIGPIPE, signal.SIGXFSZ}
CRASHES = {signal.SIGSEGV, signal.SIGBUS, signal.SIGFPE, signal.SIGILL, signal.SIGABRT, signal.SIGTRAP, signal.SIGSYS}


def ending():
    """The signals that end a program and can be caught; of those without a name the first and the last."""
    result = [s for s in signal.valid_signals() if s not in HARMLESS | IGNORED and s < signal.SIGRTMIN]
    result += [signal.SIGRTMIN, signal.SIGRTMAX]
    return [s for s in result if not (SANITIZED and s in CRASHES)]  # a sanitizer reports those


class EveryMoment(Faults):
    def moments(self, words, **more):
        """The outcome of a call, and before which of its calls of the system it is interrupted."""
        outcome, counts = self.counts(words, **more)
        last = counts["any"]
        if ALL:
            return outcome, range(1, last + 1)
        # most of what can go wrong is at the end, when the files take their places
        return outcome, sorted({last // 4, last // 2, *range(last - 12, last + 1, 3)})

    def test_all_outputs_are_there_or_none(self):
        for what, words in WRITING.items():
            for named in (False, True):
                whole, moments = self.moments(words, named=named)
                self.assertIn(whole.status, (0, 1), whole.err)
                before = self.before()
                met = set()
                for number in ending() if ALL or named else (signal.SIGINT, signal.SIGQUIT, signal.SIGRTMAX):
                    for moment in moments:
                        done = self.call(words, "any", moment, f"signal {int(number)}", named=named)
                        where = (what, "named" if named else "unnamed", number, moment)
                        self.assertEqual(done.status, -number, where)
                        self.assertIn(done.state, (before, whole.state), where)
                        met.add(done.state == whole.state)
                self.assertEqual(met, {False, True}, what)

    def test_a_kill_leaves_at_most_one_odd_file_where_files_have_names(self):
        for what, words in WRITING.items():
            for named in (False, True):
                whole, moments = self.moments(words, named=named)
                before = self.before()
                for moment in moments:
                    done = self.call(words, "any", moment, f"signal {int(signal.SIGKILL)}", named=named)
                    odd = {name: facts for name, facts in done.state.items() if name.startswith(".ujreg-")}
                    for name in odd:
                        del done.state[name]
                    for name, facts in done.state.items():
                        self.assertIn(facts, (before.get(name), whole.state.get(name)), (what, name))
                    if not named and "old" not in words[-1] and "apply" not in words:
                        self.assertEqual(odd, {}, (what, moment))
                    self.assertLessEqual(len(odd), 2 if named else 1)
                    for mode, content in odd.values():
                        if not named:  # it is whole, and on the way to its place
                            self.assertIn(content, [content for _, content in whole.state.values()], (what, moment))
                        elif content and mode != 0o600:
                            self.assertIn((mode, content), whole.state.values(), (what, moment))

    def test_a_reader_that_goes_away_and_a_limit_of_size_are_no_interruptions(self):
        for words in WRITING.values():
            whole, moments = self.moments(words)
            for number in IGNORED:
                done = self.call(words, "any", list(moments)[-1], f"signal {int(number)}")
                self.assertEqual((done.status, done.state), (whole.status, whole.state))


class Everyday(Faults):
    """The same as it comes to pass without a library in between."""

    def setUp(self):
        super().setUp()
        self.inputs.rename(self.work)

    def test_an_interruption_while_the_output_grows(self):
        words = [UJREG, "convert", "--to", "csv", "--report", "report", "-", "new.csv"]
        data = table(*[row() for _ in range(3000)]).encode()
        before = self.state()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGALRM, signal.SIGXCPU):
            with subprocess.Popen(words, cwd=self.work, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
                process.stdin.write(data)  # more than a pipe holds: most of it has been read
                process.stdin.flush()
                process.send_signal(number)
                self.assertEqual(process.wait(timeout=20), -number)
                try:
                    process.stdin.close()
                except BrokenPipeError:
                    pass
            self.assertEqual(self.state(), before)

    def test_a_reader_that_is_satisfied_early(self):
        """What is told is more than a pipe holds."""
        (self.work / "day.csv").write_text(table(*[row(AAC003="a b")] * 3000), encoding="utf-8")
        events = (self.work / "events.ndjson").read_text(encoding="utf-8").splitlines(True)
        (self.work / "many.ndjson").write_text("".join(events + events[2:] * 500), encoding="utf-8")
        before = self.state()
        for words in ([*CONVERT, "--report", "-", "day.csv", "new.csv"], [*CONVERT, "--force", "--report", "-", "day.csv", "old.csv"],
                      ["apply", "--today", "20211231", "--write", "new.csv", "many.ndjson"]):
            done = subprocess.run(["sh", "-c", '"$0" "$@" | head -n 1', UJREG, *words], cwd=self.work, stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE)
            self.assertEqual(done.stdout.count(b"\n"), 1)
            self.assertRegex(done.stderr.decode(), "was not written|no registrations are written")
            self.assertEqual(self.state(), before)

    def limited(self, what, limit, *words):
        return subprocess.run([UJREG, *words], cwd=self.work, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              preexec_fn=lambda: resource.setrlimit(what, (limit, limit)))

    def test_a_limit_of_size(self):
        before = self.state()
        for words in ([*CONVERT, "day.csv", "new.csv"], [*CONVERT, "--force", "--report", "r", "day.csv", "old.csv"]):
            done = self.limited(resource.RLIMIT_FSIZE, 20000, *words)
            self.assertEqual(done.returncode, 4, done.stderr)
            self.assertIn(b"could not be written: File too large", done.stderr)
            self.assertEqual(self.state(), before)

    def test_a_limit_of_descriptors(self):
        before = self.state()
        done = self.limited(resource.RLIMIT_NOFILE, 4, *CONVERT, "day.csv", "new.csv")
        self.assertEqual(done.returncode, 4, done.stderr)
        self.assertIn(b"new.csv could not be written: Too many open files", done.stderr)
        self.assertEqual(self.state(), before)

    def test_a_full_disk(self):
        small = self.folder / "small"
        small.mkdir()
        mounted = os.geteuid() == 0 and subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", small],
                                                       stderr=subprocess.DEVNULL).returncode == 0
        if not mounted:
            self.skipTest("a small file system cannot be mounted here")
        try:
            done = subprocess.run([UJREG, *CONVERT, self.work / "day.csv", small / "new.csv"], stderr=subprocess.PIPE)
            self.assertEqual(done.returncode, 4)
            self.assertIn(b"No space left", done.stderr)
            self.assertEqual(os.listdir(small), [])
        finally:
            subprocess.run(["umount", small], check=True)

    def test_nobody_else_may_read_what_grows(self):
        for named in (False, True):
            environment = {**os.environ, "FAULT_NAMED": "yes" if named else "", "LD_PRELOAD": FAULT,
                           "ASAN_OPTIONS": "verify_asan_link_order=0"}
            words = [UJREG, "convert", "--to", "csv", "--mode", "644", "-", "new.csv"]
            with subprocess.Popen(words, cwd=self.work, env=environment, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                  umask=0) as process:
                process.stdin.write(table(*[row() for _ in range(3000)]).encode())
                process.stdin.flush()
                self.assertLessEqual(set(self.growing(process, named)), {0o600})
                process.stdin.close()
            self.assertEqual(stat.S_IMODE((self.work / "new.csv").stat().st_mode), 0o644)
            (self.work / "new.csv").unlink()

    def growing(self, process, named):
        """Permissions of the files that the process writes."""
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            if named:
                found = [p.stat() for p in self.work.glob(".ujreg-*")]
            else:
                folder = f"/proc/{process.pid}/fd"
                if not os.access(folder, os.R_OK | os.X_OK):
                    return []  # a program that dumps no core hides its files from all but root
                found = [os.stat(f"{folder}/{n}") for n in os.listdir(folder) if int(n) > 2]
                found = [facts for facts in found if stat.S_ISREG(facts.st_mode)]
            if found:
                return [stat.S_IMODE(facts.st_mode) for facts in found]
            time.sleep(0.01)
        self.fail("no file grows")

    @unittest.skipIf(SANITIZED, "a sanitizer says what crashed")
    def test_no_core_is_dumped(self):
        resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
        for number in CRASHES | {signal.SIGQUIT, signal.SIGXCPU}:
            reader, writer = os.pipe()
            child = os.posix_spawn(UJREG, [UJREG, "check", "-"], {}, file_actions=[(os.POSIX_SPAWN_DUP2, reader, 0)])
            os.close(reader)
            os.write(writer, b"x" * 4096)
            time.sleep(0.05)
            os.kill(child, number)
            status = os.waitpid(child, 0)[1]
            os.close(writer)
            self.assertEqual(os.WTERMSIG(status), number)
            self.assertFalse(os.WCOREDUMP(status), number)


if __name__ == "__main__":
    unittest.main()
