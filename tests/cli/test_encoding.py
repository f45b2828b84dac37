# SPDX-License-Identifier: Apache-2.0
"""Which encoding a file is taken to be in (STANDARD 10), through the command."""
import unittest

from command import NAMES, TODAY, Case, row, run, table
from registrations import csv, registration


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


class TwoEncodings(Case):
    def two(self):
        return table(row(), row(), row()).encode() + gb18030(row(AAC003="李某")) + b"\n"

    def test_a_record_in_the_other_encoding_is_one_error_of_the_record(self):
        done = self.ndjson(self.file("a.csv", self.two()))
        self.assertEqual((done.status, done.rules()), (1, [(4, "record.encoding"), (0, "reader.encoding-mixed")]))
        finding = next(f for f in done.findings() if f["rule"] == "record.encoding")
        self.assertEqual((finding["line"], finding["field"], finding["value"]), (5, None, None))

    def test_what_is_in_the_other_encoding_is_not_converted(self):
        for only in ((), ("--only", "clean", "--today", TODAY)):
            for data in (self.two(), gb18030(table(row(), row(), row())) + row(AAC003="李某").encode() + b"\n"):
                out = self.folder / "out.csv"
                done = run("convert", "--to", "csv", "--force", *only, self.file("in.csv", data), out)
                self.assertEqual(done.status, 1)
                text = out.read_text(encoding="utf-8")
                self.assertEqual((len(text.splitlines()), "李某" in text, "鏉" in text), (4, False, False))

    def test_an_option_that_contradicts_the_bytes_is_told_record_by_record(self):
        path = self.file("a.csv", table(row(AAC003="李某"), row(AAC003="李某")))
        done = self.ndjson("--encoding", "gb18030", path)
        self.assertEqual((done.status, done.rules()), (1, [(1, "record.encoding"), (2, "record.encoding"), (0, "reader.encoding-mixed")]))

    def test_so_does_a_declaration(self):
        xml = '<?xml version="1.0" encoding="GBK"?><records><record><AAC003>李某</AAC003></record></records>'
        self.assertIn((1, "record.encoding"), self.ndjson(self.file("a.xml", xml)).rules())

    def test_one_cell_is_a_warning_and_goes_into_a_conversion(self):
        """涓版捣 is 丰海, and three common characters of GB 2312: it may be somebody's name."""
        name = b"\xe4\xb8\xb0\xe6\xb5\xb7"
        data = gb18030(table(row(AAC003="X"), row())).replace(b",X,", b"," + name + b",")
        path = self.file("a.csv", data)
        done = self.ndjson(path)
        self.assertEqual((done.status, done.rules()), (0, [(1, "AAC003.encoding-other")]))
        out = self.folder / "out.csv"
        self.assertEqual(run("convert", "--to", "csv", "--only", "clean", "--today", TODAY, path, out).status, 0)
        self.assertEqual(len(out.read_text(encoding="utf-8").splitlines()), 3)
        self.assertEqual(self.ndjson("--profile", "annex", path).rules(), [(1, "AAC003.encoding-other")])
        self.assertEqual(self.ndjson("--rule", "AAC003.encoding-other=off", path).rules(), [])

    def test_it_is_the_one_finding_on_its_cell(self):
        """王娜 in UTF-8 reads as GB18030 with a character that no name has, which is no second fault."""
        path = self.file("a.csv", gb18030(table(row(AAC003="X"), row())).replace(b",X,", b"," + "王娜".encode() + b","))
        self.assertEqual(self.ndjson(path).rules(), [(1, "AAC003.encoding-other")])
        self.assertEqual(self.ndjson("--rule", "AAC003.encoding-other=off", path).rules(), [(1, "AAC003.character")])

    def test_where_a_profile_makes_it_an_error_it_is_not_converted(self):
        data = gb18030(table(row(AAC003="X"), row())).replace(b",X,", b",\xe4\xb8\xb0\xe6\xb5\xb7,")
        path, out = self.file("a.csv", data), self.folder / "out.csv"
        self.assertEqual(self.ndjson("--profile", "strict", path).status, 1)
        done = run("convert", "--to", "csv", "--only", "clean", "--today", TODAY, "--profile", "strict", path, out)
        self.assertEqual(done.status, 1)
        self.assertEqual(len(out.read_text(encoding="utf-8").splitlines()), 2)

    def mixed(self, done):
        return next(f for f in done.findings() if f["rule"] == "reader.encoding-mixed")

    def test_that_a_file_is_mixed_is_told_once_with_number_and_first_place(self):
        data = self.two() + gb18030(row(AAC003="李某")) + b"\n" + row().encode()
        finding = self.mixed(self.ndjson("--profile", "strict", self.file("a.csv", data)))
        self.assertEqual((finding["severity"], finding["record"], finding["line"]), ("warning", 0, 5))
        self.assertIn("(records or header: 2)", finding["message"])
        self.assertIn("iles of different encodings were probably joined", finding["message"])

    def test_what_said_which_encoding_it_is_tells_what_to_do(self):
        body = gb18030(table(row(), row(), header=",".join(NAMES)))
        marked = self.ndjson(self.file("a.csv", b"\xef\xbb\xbf" + body))
        self.assertEqual(marked.rules(), [(1, "record.encoding"), (2, "record.encoding"), (0, "reader.encoding-mixed")])
        self.assertIn("byte order mark contradicts the text", self.mixed(marked)["message"])
        self.assertEqual(self.mixed(marked)["line"], 1)  # the header
        given = self.ndjson("--encoding", "utf-8", self.file("b.csv", body))
        self.assertIn("leave the option out", self.mixed(given)["message"].lower())
        xml = '<?xml version="1.0" encoding="GBK"?><records><record><AAC003>李某</AAC003></record></records>'
        self.assertIn("correct the declaration", self.mixed(self.ndjson(self.file("c.xml", xml)))["message"])

    def test_a_header_in_another_encoding_holds_back_no_record(self):
        data = ",".join(NAMES).encode() + b"\n" + b"".join(gb18030(row()) + b"\n" for _ in range(9))
        done = self.ndjson(self.file("a.csv", data))
        self.assertEqual((done.status, done.rules()), (0, [(0, "reader.encoding-mixed")]))
        self.assertEqual((self.mixed(done)["line"], done.summary()["clean"]), (1, 9))

    def test_the_error_says_what_to_do_in_both_languages(self):
        path = self.file("a.csv", self.two())
        self.assertIn("这条记录的文字是 GB18030（GBK）编码，而文件按 UTF-8 读取", self.check("--lang", "zh", path).out)
        self.assertIn("in one encoding", self.check(path).out)


class Registrations(Case):
    def duties(self, data):
        done = run("duties", "--on", TODAY, "--output", "ndjson", self.file("r.csv", data))
        return [(o["line"], o["rule"], o["message"]) for o in done.objects() if o.get("rule", "").startswith("reader.")]

    def test_a_line_in_the_other_encoding_is_not_read(self):
        lines = [csv(registration(i, application="杭申二" + str(i))).splitlines(True) for i in range(3)]
        first, utf8 = "".join(lines[0]) + lines[1][1], lines[2][1]
        for more in ("", "〇"):  # an even number of bytes is valid GB18030
            (line, rule, message), = self.duties(gb18030(first) + utf8.replace("二", "二" + more).encode())
            self.assertEqual((line, rule), (4, "reader.text-encoding"))
            self.assertIn("This line is UTF-8, while the file is read as GB18030", message)
        self.assertEqual(self.duties(gb18030(first + utf8)), [])
        self.assertEqual(self.duties(first + utf8), [])


if __name__ == "__main__":
    unittest.main()
