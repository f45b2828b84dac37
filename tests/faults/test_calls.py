# SPDX-License-Identifier: Apache-2.0
"""Calls of the system that fail: nothing is called done that is not, and nothing is lost by what was not done."""
import errno
import re
import unittest

from faults import ALL, CONVERT, READING, WRITING, Faults

# Each way in which a call can fail.
WAYS = {"open": [errno.EIO, errno.EACCES, errno.EMFILE, errno.ENOSPC], "read": [errno.EIO], "pread": [errno.EIO],
        "write": [errno.EIO, errno.ENOSPC, errno.EPIPE], "close": [errno.EIO, errno.EINTR], "fsync": [errno.EIO, errno.ENOSPC],
        "fchmod": [errno.EPERM], "fchown": [errno.EPERM], "link": [errno.EIO, errno.EACCES, errno.EPERM, errno.ENOSPC],
        "rename": [errno.EIO, errno.EACCES], "unlink": [errno.EIO], "mkstemp": [errno.EACCES, errno.ENOSPC],
        "stat": [errno.EIO, errno.EACCES], "dup": [errno.EMFILE], "thread": [errno.EAGAIN]}
# What is tried again, or goes on with the rest.
HARMLESS = {"open": [errno.EINTR], "read": [errno.EINTR, "short"], "pread": [errno.EINTR, "short"],
            "write": [errno.EINTR, "short"], "fsync": [errno.EINTR]}
NAMED_IN_PLACE = re.compile(r"^ujreg: (?:.*/)?(\S+) (?:holds its new content already|is written, but whether)", re.M)


class Calls(Faults):
    def points(self, counts, ways):
        """(call, its number, how it fails): all of them, or of each call the first ones and the last."""
        for call, hows in ways.items():
            numbers = range(1, counts[call] + 1)
            if not ALL and len(numbers) > 4:
                numbers = [1, 2, len(numbers) - 1, len(numbers)]
            for number in numbers:
                for how in hows if ALL else hows[:2]:
                    yield call, number, how

    def judge(self, whole, done, point):
        call = point[1]
        if done.status == whole.status:
            self.assertEqual((done.out, done.state), (whole.out, whole.state), point)
            return
        self.assertIn(done.status, (3, 4), point)
        odd = [name for name in done.state if name.startswith(".ujreg-")]
        if call == "unlink":  # a second name that could not be taken away
            self.assertLessEqual(len(odd), 1, point)
        else:
            self.assertEqual(odd, [], point)
        before = self.before()
        in_place = NAMED_IN_PLACE.findall(done.err)
        for name in (set(before) | set(done.state)) - set(odd):
            if name in in_place:
                self.assertEqual(done.state.get(name), whole.state.get(name), (point, name))
            else:
                self.assertEqual(done.state.get(name), before.get(name), (point, name, done.err))
        if call != "write":
            self.assertIn("ujreg: ", done.err, point)

    def each(self, calls, named):
        for what, words in calls.items():
            whole, counts = self.counts(words, named=named)
            self.assertIn(whole.status, (0, 1), whole.err)
            for point in self.points(counts, WAYS):
                self.judge(whole, self.call(words, *point, named=named), (what, *point, "named" if named else "unnamed"))
            for point in self.points(counts, HARMLESS):
                done = self.call(words, *point, named=named)
                self.assertTrue(done == whole, (what, *point, done.status, done.err))

    def test_what_is_written(self):
        self.each(WRITING, named=False)

    def test_what_is_written_where_files_have_names_meanwhile(self):
        self.each(WRITING, named=True)

    def test_what_is_read(self):
        self.each(READING, named=False)

    def test_an_input_is_not_destroyed_because_it_could_not_be_looked_at(self):
        for words in ([*CONVERT, "--force", "day.csv", "day.csv"], [*CONVERT, "--force", "day.csv", f"../{self.work.name}/day.csv"],
                      [*CONVERT, "--force", "--report", "day.csv", "day.csv", "new.csv"],
                      ["apply", "--today", "20211231", "--force", "--write", "events.ndjson", "events.ndjson"]):
            whole, counts = self.counts(words)
            self.assertEqual(whole.status, 2)
            for point in self.points(counts, {"stat": [errno.EIO, errno.ENOENT]}):
                done = self.call(words, *point)
                self.assertIn(done.status, (2, 3, 4), (words, point))
                self.assertEqual(done.state, self.before(), (words, point))


if __name__ == "__main__":
    unittest.main()
