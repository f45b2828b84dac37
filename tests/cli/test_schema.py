# SPDX-License-Identifier: Apache-2.0
"""ujreg schema: what it prints is valid in its language, and says of the samples what ujreg check says."""
import ctypes
import json
import os
import re
import shutil
import sqlite3
import subprocess
import unittest

from command import CODES, EXAMPLES, NUMBER, ROOT, Case, run, row, table

# Of these rules a schema knows as much as we do.
KNOWN = re.compile(r"\.(required|too-long|code|format)$")


def schema(name):
    done = run("schema", "--format", name)
    assert done.status == 0, done.err
    return done.out


def objects(path):
    """The records of a file as NDJSON; ujreg check numbers them in the same way when all can be read."""
    done = run("convert", "--to", "ndjson", path, "-")
    assert "left out: 0" in done.err, done.err
    return done.objects()


def with_known_errors(path):
    done = run("check", "--today", "20251231", "--output", "ndjson", path)
    return {f["record"] for f in done.findings() if f["severity"] == "error" and KNOWN.search(f["rule"])}


def is_valid(description, value):
    """As much of JSON Schema as ours uses; an unknown word is an error of the test."""
    unknown = set(description) - {"$schema", "$id", "title", "description", "type", "required", "properties", "enum",
                                  "pattern", "minLength", "maxLength"}
    assert not unknown, unknown
    if description["type"] == "object":
        return (isinstance(value, dict) and all(name in value for name in description["required"]) and
                all(is_valid(description["properties"][name], value[name])
                    for name in value if name in description["properties"]))
    assert description["type"] == "string"
    return (isinstance(value, str) and value in description.get("enum", [value]) and
            bool(re.search(description.get("pattern", ""), value, re.A)) and
            description.get("minLength", 0) <= len(value) <= description.get("maxLength", len(value)))


SAMPLES = ["clean.csv", "clean-gb18030.csv", "day.csv", "day-gb18030.csv"]


class JsonSchema(Case):
    def test_it_says_of_samples_what_the_check_says(self):
        description = json.loads(schema("json-schema"))
        self.assertEqual(list(description["properties"]), CODES + ["AAC004"])
        self.assertEqual(description["required"], CODES[:10])
        for name in SAMPLES:
            wrong = {number for number, record in enumerate(objects(EXAMPLES / name), 1)
                     if not is_valid(description, record)}
            self.assertEqual(wrong, with_known_errors(EXAMPLES / name), name)

    def test_edges(self):
        description = json.loads(schema("json-schema"))
        good = dict(zip(CODES[:10], ["110105", "1", "张" * 50, NUMBER, "01", "1" * 22, "20201231", "90", "李", "20201231"]))
        self.assertTrue(is_valid(description, good))
        for code, value in [("AAB301", "11010"), ("AAB301", "1101050"), ("AAC003", ""), ("AAC003", "张" * 51),
                            ("AAC058", "1"), ("AAC044", "1" * 23), ("ADC210", "20201301"), ("ADC210", "2020123"),
                            ("AJC00A", "22"), ("AAE013", "备" * 101), ("AAC004", "3"), ("AAC002", 110105)]:
            self.assertFalse(is_valid(description, {**good, code: value}), code)
        for code in CODES[:10]:
            self.assertFalse(is_valid(description, {k: v for k, v in good.items() if k != code}), code)


@unittest.skipUnless(shutil.which("xmllint"), "needs xmllint (Debian: libxml2-utils)")
class Xsd(Case):
    def setUp(self):
        super().setUp()
        self.xsd = self.file("ujreg.xsd", schema("xsd"))

    def validate(self, xml):
        done = subprocess.run(["xmllint", "--noout", "--schema", self.xsd, xml], stderr=subprocess.PIPE,
                              stdout=subprocess.PIPE, timeout=60)
        self.assertIn(done.returncode, (0, 3), done.stderr.decode())
        return done

    def test_it_says_of_samples_what_the_check_says(self):
        for name in SAMPLES:
            for encoding in ("utf-8", "gb18030"):
                xml = self.folder / "samples.xml"
                run("convert", "--force", "--to", "xml", "--encoding-to", encoding, "--sex", EXAMPLES / name, xml)
                done = self.validate(xml)
                text = xml.read_bytes().decode(encoding).split("\n")
                records = {sum(part.startswith("<record>") for part in text[:int(line)])
                           for line in re.findall(r"samples\.xml:(\d+):", done.stderr.decode())}
                self.assertEqual(records, with_known_errors(EXAMPLES / name), name)

    def test_items_may_come_in_any_order_and_once(self):
        head = '<records xmlns="urn:ujreg:deregistration:1"><record>'
        items = [f"<{code}>{value}</{code}>" for code, value in zip(CODES, row(AAC003="李").split(",")) if value]
        for body, valid in [(items, True), (items[::-1], True), (items + items[:1], False), (items[1:], False),
                            (items + ["<AAC999>1</AAC999>"], False)]:
            xml = self.file("one.xml", head + "".join(body) + "</record></records>")
            self.assertEqual(self.validate(xml).returncode == 0, valid, body)
        empty = self.folder / "empty.xml"
        run("convert", "--to", "xml", self.file("empty.csv", table()), empty)
        self.assertEqual(self.validate(empty).returncode, 0)


class Sql(Case):
    def setUp(self):
        super().setUp()
        self.base = sqlite3.connect(":memory:")
        self.addCleanup(self.base.close)
        self.base.executescript(schema("sql"))

    def insert(self, record):
        names = [code for code in CODES if code in record]
        try:
            self.base.execute(f"INSERT INTO deregistration ({', '.join(names)}) VALUES "
                              f"({', '.join('?' * len(names))})", [record[name] for name in names])
            return True
        except sqlite3.IntegrityError:
            return False

    def test_it_takes_what_the_check_takes(self):
        for name in SAMPLES:
            self.base.execute("DELETE FROM deregistration")
            refused = {number for number, record in enumerate(objects(EXAMPLES / name), 1) if not self.insert(record)}
            done = run("check", "--today", "20251231", "--output", "ndjson", EXAMPLES / name)
            doubled = {f["record"] for f in done.findings() if f["rule"] == "AAZ341.duplicate"}
            self.assertEqual(refused, with_known_errors(EXAMPLES / name) | doubled, name)

    def test_the_codes_have_their_names(self):
        reasons = dict(self.base.execute("SELECT code, name FROM code_AJC00A"))
        self.assertEqual(len(reasons), 12)
        self.assertEqual(reasons["11"], "被各类用人单位录用或招聘")
        kinds = {code for (code,) in self.base.execute("SELECT code FROM code_AAC058")}
        self.assertIn("01", kinds)


class Ctypes(Case):
    """The declarations are run by Python, held against the compiler, and used on the library."""

    def setUp(self):
        super().setUp()
        self.names = {}
        exec(compile(schema("ctypes"), "ctypes", "exec"), self.names)  # our own program's output
        self.structs = {name: kind for name, kind in self.names.items()
                        if isinstance(kind, type) and issubclass(kind, ctypes.Structure) and hasattr(kind, "_fields_")}

    def test_every_struct_has_the_layout_that_the_compiler_gives_it(self):
        compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
        if not compiler:
            self.skipTest("needs a C compiler")
        lines = []
        for name, kind in self.structs.items():
            lines.append(f'printf("{name} %zu\\n", sizeof({name}));')
            for member, _ in kind._fields_:
                lines.append(f'printf("{name}.{member} %zu\\n", offsetof({name}, {member}));')
        for name, value in self.names.items():
            if name.startswith("UJREG_") and isinstance(value, int):
                lines.append(f'printf("{name} %lld\\n", (long long){name});')
        source = self.file("layout.c", "#include <stddef.h>\n#include <stdio.h>\n#include <ujreg/ujreg.h>\n"
                                       "int main(void) {\n" + "\n".join(lines) + "\nreturn 0;\n}\n")
        program = self.folder / "layout"
        subprocess.run([compiler, "-I", ROOT / "include", source, "-o", program], check=True, timeout=120)
        printed = subprocess.run([program], stdout=subprocess.PIPE, check=True, timeout=60).stdout.decode()
        self.assertGreater(len(self.structs), 30)
        for line in printed.splitlines():
            name, number = line.split()
            if name in self.structs:
                self.assertEqual(ctypes.sizeof(self.structs[name]), int(number), name)
            elif "." in name:
                struct, member = name.split(".")
                self.assertEqual(getattr(self.structs[struct], member).offset, int(number), name)
            else:
                self.assertEqual(self.names[name], int(number), name)

    def test_the_library_takes_the_sizes(self):
        path = os.environ.get("UJREG_LIBRARY", "")
        if not path or os.environ.get("UJREG_SANITIZED"):
            self.skipTest("needs the shared library without sanitizers")
        n = self.names
        library = n["declare"](ctypes.CDLL(path))
        info = n["ujreg_field_info"](size=ctypes.sizeof(n["ujreg_field_info"]))
        self.assertEqual(library.ujreg_field_get(n["UJREG_AAC003"], info), n["UJREG_OK"])
        self.assertEqual(info.name_zh.decode(), "姓名")
        info.size -= 4
        self.assertEqual(library.ujreg_field_get(n["UJREG_AAC003"], info), n["UJREG_ERROR_VERSION"])
        self.assertEqual(ctypes.string_at(library.ujreg_version()).decode().count("."), 2)

        out = bytearray()

        def take(_, data, size):
            out.extend(ctypes.string_at(data, size))
            return n["UJREG_MORE"]

        sink = n["ujreg_sink"](take)
        options = n["ujreg_writer_options"](size=ctypes.sizeof(n["ujreg_writer_options"]), format=n["UJREG_FORMAT_NDJSON"])
        record = n["ujreg_record"](size=ctypes.sizeof(n["ujreg_record"]))
        writer = ctypes.POINTER(n["ujreg_writer"])()
        self.assertEqual(library.ujreg_writer_new(None, options, sink, None, ctypes.byref(writer)), 0)
        name = "王芳".encode()
        self.assertEqual(library.ujreg_record_set(record, n["UJREG_AAC003"], name, len(name)), 0)
        self.assertEqual(library.ujreg_writer_write(writer, record, None), 0)
        self.assertEqual(library.ujreg_writer_finish(writer), 0)
        library.ujreg_writer_free(writer)
        self.assertEqual(json.loads(out), {"AAC003": "王芳"})

    def test_every_function_of_the_list_is_declared(self):
        symbols = [line.split()[0] for line in (ROOT / "tests/abi/symbols.txt").read_text().splitlines() if line]
        self.assertEqual(sorted(self.names["FUNCTIONS"]), sorted(symbols))


class Usage(Case):
    def test_a_schema_must_be_named(self):
        self.assertEqual(run("schema").status, 2)
        self.assertEqual(run("schema", "--format", "dtd").status, 2)
        self.assertEqual(run("schema", "--format", "xsd", "more").status, 2)


if __name__ == "__main__":
    unittest.main()
