# SPDX-License-Identifier: Apache-2.0
"""What spreadsheets and tired people make of a file: the message names it and says what to do, in both languages."""
import unittest

from command import CODES, NAMES, NUMBER, Case, row, table

HEADER = ",".join(CODES)


class Spreadsheet(Case):
    def told(self, content, status, rule, zh, en, *arguments):
        """The message of the only finding of a rule; nothing personal is in it."""
        path = self.file("a.csv", content)
        for language, words in (("zh", zh), ("en", en)):
            done = self.ndjson("--lang", language, *arguments, path)
            self.assertEqual(done.status, status, done.out)
            found = [o for o in done.findings() if o["rule"] == rule]
            self.assertEqual(len(found), 1, done.out)
            self.assertIn(words, found[0]["message"])
            self.assertNotIn(NUMBER, done.out)
        return done

    def passes(self, content):
        done = self.ndjson(self.file("a.csv", content))
        self.assertEqual((done.status, done.rules(), done.summary()["records"]), (0, [], 1), done.out)

    def test_lines_that_end_in_cr_alone_are_no_file_without_records(self):
        done = self.told(table(row(), row()).replace("\n", "\r"), 3, "reader.no-header", "另存为", "CSV UTF-8 of Excel")
        self.assertEqual(done.summary()["records"], 0)

    def test_semicolons(self):
        self.told(table(row()).replace(",", ";"), 3, "reader.no-header", "用“;”分隔", "separated by “;”")

    def test_full_width_commas(self):
        self.told(table(row()).replace(",", "，"), 3, "reader.no-header", "用“，”分隔", "separated by “，”")

    def test_tabs_where_commas_were_declared(self):
        self.told(table(row()).replace(",", "\t"), 3, "reader.no-header", "--format tsv", "“Tab”", "--format", "csv")

    def test_a_title_above_the_header(self):
        self.told("2025年12月失业登记退出数据" + "," * 10 + "\n" + table(row()), 3, "reader.no-header",
                  "表头上面的标题、说明行请删除", "delete titles above it")

    def test_names_set_wide_and_apart(self):
        wide = {"姓名": "姓　名", "备注": "备 注", "经办人": "经办人　"}
        self.passes(table(row(), header=",".join(wide.get(name, name) for name in NAMES)))
        self.passes(table(row(), header="".join(c if c == "," else chr(ord(c) + 0xFEE0) for c in HEADER)))

    def test_empty_columns_at_the_right(self):
        self.passes(table(row() + ",", header=HEADER + ","))
        self.passes(table(row() + "," * 90, header=HEADER + "," * 90))
        self.told(table(row() + ",x", row() + ",y", header=HEADER + ","), 0, "reader.column-unknown",
                  "第 12 列没有列名却有内容，这一列没有检查，共 2 个", "Column 12 has no name but holds values")
        self.told(table(row(), header=HEADER + "," * 90 + "x"), 3, "reader.column-limit", "最多读 64 列", "at most 64 are read")

    def test_empty_cells_left_out_at_the_right(self):
        self.passes(table(row().rstrip(",")))

    def test_emptied_rows(self):
        blank = "," * 10
        self.told(table(row(), blank, blank, "  ", "\u3000,\u00a0"), 0, "reader.blank-line", "已跳过，共 4 个", "passed over; there are 4")
        self.told("\n" + blank + "\n" + table(row()), 0, "reader.blank-line", "已跳过，共 2 个", "passed over; there are 2")

    def test_an_end_mark_of_old_systems(self):
        self.told(table(row()) + "\x1a", 0, "reader.end-mark", "旧系统的结束符", "end mark of old systems")

    def test_separators_too_many_at_the_end(self):
        self.told(table(row() + ",,"), 1, "reader.column-count", "多出的都是空的", "those beyond are empty")
        self.told(table(row() + ",,x"), 1, "reader.column-count", "未加引号", "unquoted")

    def test_numbers_written_as_formulas(self):
        self.told(table(row(AAC002=f'="{NUMBER}"')), 1, "reader.quote-in-field", "不要等号和引号", "formula of a spreadsheet")
        self.told(table(row(AAC002=f'"=""{NUMBER}"""')), 1, "AAC002.length", "不要等号和引号", "formula of a spreadsheet")
        self.told(table(row(AAE013='a"b')), 1, "reader.quote-in-field", "内容里却有引号", "holds a quote")

    def test_an_apostrophe_in_front_of_a_number(self):
        self.told(table(row(AAC002="'" + NUMBER)), 1, "AAC002.length", "多了一个撇号（'）", "an apostrophe in front")

    def test_a_serial_number_in_scientific_notation(self):
        self.told(table(row(AAZ341="2.02512E+13")), 0, "AAZ341.character", "科学计数法", "scientific notation")

    def test_full_width_digits(self):
        wide = "".join(chr(ord(c) + 0xFEE0) for c in NUMBER)
        self.told(table(row(AAC002=wide)), 1, "AAC002.digits-17", "从第 1 个字符起是全角字符", "full-width characters from character 1 on")

    def test_a_character_that_a_conversion_has_lost(self):
        self.told(table(row(AAC003="王\uFFFD")), 0, "AAC003.character", "转换编码时丢失", "lost in a conversion")


if __name__ == "__main__":
    unittest.main()
