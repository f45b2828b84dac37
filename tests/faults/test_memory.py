# SPDX-License-Identifier: Apache-2.0
"""Allocations that fail, each of them once: the call says so, and all files are as they were."""
import unittest

from faults import ALL, CONVERT, READING, SANITIZED, WRITING, Faults


@unittest.skipIf(SANITIZED, "a sanitizer has an allocator of its own")
class Memory(Faults):
    def numbers(self, count):
        """All, or the first ones, some, and the last ones."""
        if ALL or count < 12:
            return range(1, count + 1)
        return sorted({*range(1, 4), *range(4, count, count // 6), *range(count - 2, count + 1)})

    def each(self, calls, named=False):
        for what, words in calls.items():
            whole, counts = self.counts(words, named=named)
            failed = 0
            for number in self.numbers(counts["memory"]):
                done = self.call(words, "memory", number, named=named, how=12)
                point = (what, number, counts["memory"], done.status, done.err)
                if done == whole:
                    continue  # it was not needed: a table of the expected size, say
                failed += 1
                self.assertEqual((done.status, done.state), (4, self.before()), point)
                self.assertRegex(done.err, "ujreg: .*(memory|could not be written)", point)
            self.assertEqual(failed > 0, counts["memory"] > 0, what)

    def test_what_is_written(self):
        self.each(WRITING)

    def test_what_is_written_where_files_have_names_meanwhile(self):
        self.each(WRITING, named=True)

    def test_an_input_is_not_destroyed_because_its_name_could_not_be_kept(self):
        for words in ([*CONVERT, "--force", "day.csv", "day.csv"], [*CONVERT, "--force", "--areas", "areas.tsv", "day.csv", "areas.tsv"],
                      ["apply", "--today", "20211231", "--force", "--write", "events.ndjson", "events.ndjson"]):
            whole, counts = self.counts(words)
            self.assertEqual(whole.status, 2)
            for number in range(1, counts["memory"] + 1):
                done = self.call(words, "memory", number, how=12)
                self.assertIn(done.status, (2, 4), (words, number))
                self.assertEqual(done.state, self.before(), (words, number))

    def test_what_is_read(self):
        self.each(READING)


if __name__ == "__main__":
    unittest.main()
