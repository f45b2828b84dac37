# SPDX-License-Identifier: Apache-2.0
"""Which encoding a file is taken to be in (STANDARD 10), through the command."""
import unittest

from command import Case, row, run, table


def gb18030(text):
    return text.encode("gb18030")


class Detection(Case):
    def encoding(self, data):
        return self.ndjson(self.file("a.csv", data)).summary()["encoding"]

    def converted(self, data):
        out = self.folder / "out.csv"
        self.assertEqual(run("convert", "--force", "--to", "csv", self.file("in.csv", data), out).status, 0)
        return out.read_text(encoding="utf-8")

    def test_names_that_are_letters_in_utf8_do_not_make_it_utf8(self):
        """One real name in a hundred is valid UTF-8: 郑伟 reads as a point and a letter."""
        data = gb18030(table(row(AAC003="郑伟", AAE011="郑强"), row(AAC003="谢强", AAE011="郑强")))
        data.decode("utf-8")
        self.assertEqual(self.encoding(data), "gb18030")
        self.assertIn("郑伟", self.converted(data))

    def test_names_of_latin_letters_stay_utf8(self):
        self.assertEqual(self.encoding(table(row(AAC003="José", AAE011="Müller"))), "utf-8")

    def test_one_chinese_cell_settles_it(self):
        data = gb18030(table(*[row(AAC003="郑伟", AAE011="郑强")] * 3))
        self.assertEqual(self.encoding(data + row(AAC003="王芳", AAE011="A").encode()), "utf-8")

    def test_most_cells_settle_it(self):
        data = table(row()).encode() + gb18030(row()) + b"\n" + gb18030(row())
        self.assertEqual(self.encoding(data), "gb18030")


if __name__ == "__main__":
    unittest.main()
