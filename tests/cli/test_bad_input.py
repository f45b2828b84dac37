# SPDX-License-Identifier: Apache-2.0
"""What bad input gets: any bytes have a defined answer and exit status, never a crash or a silent skip."""
import os
import random
import subprocess
import threading
import unittest

from command import CODES, NUMBER, TODAY, UJREG, Case, row, run, table

HEADER = ",".join(CODES)


class Files(Case):
    def expect(self, content, status, rule, *arguments):
        done = self.ndjson(*arguments, self.file("a.csv", content))
        self.assertEqual(done.status, status, done.out + done.err)
        self.assertIn(rule, [o["rule"] for o in done.findings()])
        self.assertEqual(done.objects()[-1]["type"], "summary")
        if status == 3:
            self.assertIn("a.csv", done.err)
        return done

    def test_an_empty_file(self):
        self.expect("", 3, "reader.empty-input")

    def test_a_header_and_no_record(self):
        done = self.expect(table(), 0, "reader.no-records")
        self.assertEqual(done.summary()["records"], 0)
        text = self.check(self.folder / "a.csv")
        self.assertIn("nothing to upload", text.out)

    def test_a_file_without_a_header(self):
        self.expect(row() + "\n", 3, "reader.no-header")

    def test_a_binary_file(self):
        self.expect(bytes(range(256)) * 400, 3, "reader.not-text")

    def test_a_workbook_of_excel_is_called_one(self):
        done = self.expect(b"PK\x03\x04" + b"\0" * 100, 3, "reader.not-text")
        self.assertIn("Excel", done.findings()[0]["message"])

    def test_a_last_line_that_is_cut_off(self):
        for cut in (2, 4):  # nobody knows what else was cut, also where only the remark is missing
            done = self.expect(table(row(), row())[:-cut], 3, "reader.cut-off")
            self.assertEqual(done.summary()["records"], 1)
            self.assertIn("10 columns of 11", done.findings()[-1]["message"])
            self.assertIn("1 records were read", done.findings()[-1]["message"])
            text = self.check(self.folder / "a.csv")
            self.assertNotIn("everything may be uploaded", text.out.lower())
        self.expect(table(row(), row(AAE013='"'))[:-1], 3, "reader.cut-off")

    def test_nothing_is_converted_of_a_file_that_is_cut_off(self):
        path = self.file("a.csv", table(row(), row())[:-4])
        done = run("convert", "--to", "ndjson", path, self.folder / "out")
        self.assertEqual(done.status, 3, done.err)
        self.assertFalse((self.folder / "out").exists())

    def test_a_last_line_without_its_end_is_a_line(self):
        done = self.expect(table(row(), row())[:-1], 0, "reader.last-line-open")
        self.assertEqual(done.summary()["records"], 2)

    def test_something_is_there_and_nothing_of_it_is_understood(self):
        for name, content, status, rule, word in [
                ("a.xml", "<records><row><AAB301>330106</AAB301></row></records>", 3, "reader.record-name", "row"),
                ("a.xml", "<records><row/></records>", 3, "reader.record-name", "row"),
                ("a.ndjson", '{"区划":"330106"}\n', 1, "reader.no-item", "区划"),
                ("a.json", '[{"id":"1"},{"id":"2"}]', 1, "reader.no-item", "id"),
                ("a.csv", "id,x\n1,2\n", 3, "reader.no-header", "no column")]:
            done = self.ndjson(self.file(name, content))
            self.assertEqual((done.status, done.findings()[-1]["rule"]), (status, rule))
            self.assertIn(word, done.findings()[-1]["message"])
            self.assertNotIn("nothing to upload", self.check(self.folder / name).out)

    def test_a_nul_byte(self):
        done = self.expect(table(row(), row(AAC003="a\0b"), row()), 1, "reader.nul")
        self.assertEqual(done.summary()["records"], 3)
        self.assertEqual(done.findings()[-1]["field"], "AAC003")
        self.assertIn("AAC003 (name) holds a NUL byte", done.findings()[-1]["message"])

    def test_bytes_that_are_no_utf_8(self):
        content = table(row(), row(AAC003="@@"), row()).encode().replace(b"@@", b"\xff\xfe")
        done = self.expect(content, 1, "AAC003.encoding", "--encoding", "utf-8")
        self.assertEqual(done.summary()["clean"], 2)

    def test_half_a_character_of_gb18030_at_the_end(self):
        content = table(row(), row(AAE013="备注")).encode("gb18030")[:-2]
        self.expect(content, 1, "AAE013.encoding", "--encoding", "gb18030")

    def test_a_missing_column(self):
        lines = [",".join(v for c, v in zip(CODES, row().split(",")) if c != "AJC00A")]
        done = self.expect(table(*lines, header=HEADER.replace("AJC00A,", "")), 1, "reader.column-missing")
        self.assertEqual(done.findings()[0]["record"], 0)
        self.assertEqual(done.findings()[0]["field"], "AJC00A")

    def test_a_quote_that_is_never_closed_is_told_where_it_opens(self):
        done = self.expect(table(row(), '"' + row(), row()), 1, "reader.unclosed-quote")
        self.assertEqual(done.findings()[-1]["line"], 3)

    def test_reading_goes_on_after_a_bad_record(self):
        done = self.expect(table(row(), "1,2", row(AAC002="1"), "", row()), 1, "reader.column-count")
        self.assertIn((3, "AAC002.length"), done.rules())

    def test_any_bytes_at_all(self):
        dice = random.Random(20200921)
        base = table(*[row(AAE013='"x, ""y"""') for _ in range(30)]).encode()
        for i in range(60):
            content = bytearray(base)
            for _ in range(dice.randrange(1, 40)):
                content[dice.randrange(len(content))] = dice.choice(b'",\n\r\0\xff\x81\x30x')
            path = self.file("a.csv", bytes(content[dice.randrange(3):]))
            one = self.ndjson(path)
            self.assertIn(one.status, (0, 1, 3))
            self.assertEqual(one.err == "", one.status != 3)
            two = self.ndjson("--jobs", 2, path)
            self.assertEqual((one.status, one.out), (two.status, two.out))


class Places(Case):
    def test_a_directory(self):
        done = self.check(self.folder)
        self.assertEqual(done.status, 3)
        self.assertIn("Is a directory", done.err)
        self.assertIn("这是目录，不是文件", self.check("--lang", "zh", self.folder).err)

    def test_a_file_that_does_not_exist(self):
        self.assertIn("文件不存在", self.check("--lang", "zh", self.folder / "a.csv").err)

    def test_a_file_that_may_not_be_read(self):
        path = self.file("a.csv", table(row()))
        path.chmod(0)
        try:  # root may read everything, so nobody asks
            done = self.check(path, **({"user": 65534} if os.geteuid() == 0 else {}))
        except PermissionError:
            self.skipTest("root may read everything, and nobody may not run the command where it lies")
        self.assertEqual(done.status, 3)
        self.assertIn("Permission denied", done.err)

    @unittest.skipUnless(os.path.exists("/proc/self/mem") and os.geteuid() == 0,
                         "needs a file whose reading fails; that of a program that dumps no core opens for root alone")
    def test_reading_that_fails_half_way(self):
        done = self.check("/proc/self/mem", self.file("a.csv", table(row())))
        self.assertEqual(done.status, 3)
        self.assertIn("/proc/self/mem: reading failed", done.err)
        self.assertIn("nothing of it may be uploaded", done.out)

    def test_standard_input_that_is_closed(self):
        done = subprocess.run(["sh", "-c", '"$0" check --today 20251231 - <&-', UJREG], timeout=60,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 3)

    def test_a_named_pipe(self):
        path = self.folder / "pipe"
        os.mkfifo(path)
        writer = threading.Thread(target=path.write_text, args=(table(row()),))
        writer.start()
        self.assertEqual(self.check(path).status, 0)
        writer.join()


@unittest.skipUnless(os.path.exists("/dev/full"), "needs a disk that is full")
class FullDisk(Case):
    def test_every_output_that_cannot_be_written_is_told(self):
        path = self.file("a.csv", table(row(AAC002="1")))
        commands = [("check", "--today", TODAY, "--output", o, path) for o in ("text", "ndjson", "csv")]
        commands += [("rules",), ("id", NUMBER), ("area", "330106"), ("code", "AJC00A"), ("version",),
                     ("help",), ("check", "--help")]
        for arguments in commands:
            with open("/dev/full", "wb") as full:
                done = subprocess.run([UJREG, *map(str, arguments)], stdout=full, stderr=subprocess.PIPE,
                                      env={"LC_ALL": "C"}, timeout=60)
            self.assertEqual(done.returncode, 4, arguments)
            self.assertIn(b"the output could not be written: No space left on device", done.stderr)

    def test_a_long_run_stops_when_the_disk_is_full(self):
        path = self.file("a.csv", table(*[row(AAC002="1") for _ in range(5000)]))
        with open("/dev/full", "wb") as full:
            done = subprocess.run([UJREG, "check", "--lang", "zh", str(path), str(path)], stdout=full,
                                  stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(done.returncode, 4)
        self.assertEqual(done.stderr.decode(), "ujreg: 结果没有写完：磁盘已满\n")

    def test_a_reader_that_went_away_is_no_news(self):
        path = self.file("a.csv", table(*[row(AAC002="1") for _ in range(5000)]))
        done = subprocess.run(["sh", "-c", '"$0" check "$1" | head -n 1 >/dev/null', UJREG, str(path)],
                              stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(done.stderr, b"")


class Size(Case):
    def stream(self, pieces):
        """Feeds a pipe; the command may have 64 MiB, code and stacks included; a sanitizer has its terabytes."""
        limit = "" if os.environ.get("UJREG_SANITIZED") else "ulimit -v 65536 && "
        script = limit + 'exec "$0" check --today 20251231 --output ndjson -'
        with subprocess.Popen(["sh", "-c", script, UJREG],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              env={"LC_ALL": "C"}) as process:
            def feed():
                try:
                    for piece in pieces:
                        process.stdin.write(piece)
                    process.stdin.close()
                except BrokenPipeError:
                    pass
            writer = threading.Thread(target=feed)
            writer.start()
            out = process.stdout.read().decode()
            writer.join()
        return process.returncode, out

    def test_a_line_of_a_gibibyte_is_passed_over_in_little_memory(self):
        def pieces():
            yield (table(row()) + "330106,").encode()
            for _ in range(1024):
                yield b"7" * (1 << 20)
            yield ("\n" + row(AAC002="1") + "\n").encode()
        status, out = self.stream(pieces())
        self.assertEqual(status, 1)
        self.assertIn('"record":2,"line":3,', out)
        self.assertIn("reader.record-too-long", out)
        self.assertIn('"record":3,"line":4,', out)

    def test_a_first_line_that_never_ends_is_refused(self):
        status, out = self.stream(b"A" * (1 << 20) for _ in range(64))
        self.assertEqual(status, 3)
        self.assertIn('"type":"summary"', out)


if __name__ == "__main__":
    unittest.main()
