# SPDX-License-Identifier: Apache-2.0
"""include/ujreg/*.h -> the module of ctypes declarations that `ujreg schema --format ctypes` prints.

The headers are written in one plain style (C99, fixed-width integers, no macros but constants), so a few patterns read
them whole; what they do not understand ends the generator instead of being left out.
"""
import re
import textwrap

from common import banner, c_string

SOURCE = "the headers of include/ujreg"
SCALARS = {"int8_t": "c_int8", "uint8_t": "c_uint8", "int16_t": "c_int16", "uint16_t": "c_uint16", "int32_t": "c_int32",
           "uint32_t": "c_uint32", "int64_t": "c_int64", "uint64_t": "c_uint64", "size_t": "c_size_t", "char": "c_char",
           "ujreg_status": "c_int32"}
# Names that a build chooses, and guards: nothing a caller can use.
NOT_CONSTANTS = re.compile(r"UJREG_(API|\w*_H)\b")


def plain(root):
    """All headers without comments, each once, what is included first."""
    texts, done = [], set()

    def add(path):
        if path.name in done:
            return
        done.add(path.name)
        text = re.sub(r"/\*.*?\*/|UJREG_CALL ", "", path.read_text(encoding="utf-8"), flags=re.S)
        for name in re.findall(r"#include <ujreg/([^>]+)>", text):
            add(root / "include/ujreg" / name)
        texts.append(text)

    for path in sorted((root / "include/ujreg").glob("*.h")):
        add(path)
    return "\n".join(texts)


class Reader:
    def __init__(self, text):
        self.text = text
        self.opaque = re.findall(r"typedef struct (\w+) \1;", text)
        self.structs = re.findall(r"typedef struct (\w+) \{(.*?)\} \1;", text, re.S)
        self.callbacks = re.findall(r"typedef (\w+) ?\(\*(\w+)\)\((.*?)\);", text, re.S)
        self.functions = re.findall(r"UJREG_API ([\w ]+?[ *]+)(ujreg_\w+)\((.*?)\);", text, re.S)
        self.constants = [(name, re.sub(r"(?<=[0-9A-Fa-f])u$", "", value.strip().strip("()"))) for name, value in
                          re.findall(r"^#define (UJREG_\w+) +(\S.*)$", text, re.M) if not NOT_CONSTANTS.match(name)]
        self.aggregates = set(self.opaque) | {name for name, _ in self.structs}
        self.names = self.aggregates | {name for _, name, _ in self.callbacks}
        self.arrays = {name: value for name, value in self.constants if value.isdigit()}

    def type_of(self, words, in_text=False, callback=False):
        """A C type in ctypes. Text is a pointer and a size, so only `const char *` of a static string, or as the
        argument of a function, is c_char_p: there Python's bytes are taken as they are."""
        words = " ".join(words.replace("const", " ").split()).replace("* *", "**").replace(" *", "*")
        base, stars = words.rstrip("*"), words.count("*")
        if base == "void":
            return {0: "None", 1: "c_void_p"}[stars]
        if base.startswith("struct Arrow"):
            return {1: "c_void_p"}[stars]  # the address, as pyarrow's _export_to_c takes it
        if base == "char" and stars == 1:
            return "POINTER(c_char)" if in_text or callback else "c_char_p"
        name = SCALARS.get(base) or (base if base in self.names else None)
        if not name:
            raise SystemExit(f"{SOURCE}: no such type: {words}")
        return "POINTER(" * stars + name + ")" * stars

    def arguments(self, text, callback=False):
        types = []
        for argument in " ".join(text.split()).split(","):
            argument = argument.strip()
            if argument == "void":
                continue
            array = re.fullmatch(r"(.*?)(\w+)\[(\w+)\]", argument)
            words = array[1] + "*" if array else re.sub(r"\w+$", "", argument)
            out = words.replace(" ", "").startswith("char*")
            types.append(self.type_of(words, in_text=out, callback=callback))
        return types

    def member(self, struct, text):
        pointer = re.fullmatch(r"(\w+ ?\*?)\(\*(\w+)\)\((.*)\)", text)
        if pointer:
            types = [self.type_of(pointer[1], callback=True)] + self.arguments(pointer[3], callback=True)
            return pointer[2], "CFUNCTYPE(" + ", ".join(types) + ")"
        words, name, size = re.fullmatch(r"(.*?[ *])(\w+)(?:\[(\w+)\])?", text).groups()
        size = self.arrays.get(size, size)
        return name, self.type_of(words, in_text=struct in ("ujreg_text", "ujreg_input")) + (f" * {size}" if size else "")


def lines(reader):
    yield '"""libujreg for ctypes: constants, structs and functions, made from its headers by `ujreg schema --format ctypes`.'
    yield ""
    yield '    library = declare(ctypes.CDLL("libujreg.so.1"))'
    yield "    info = ujreg_field_info(size=ctypes.sizeof(ujreg_field_info))"
    yield "    library.ujreg_field_get(UJREG_AAC003, info)"
    yield ""
    yield "A struct that begins with `size` wants its sizeof there. Text goes in as bytes and their number, and comes out as"
    yield "pointer and size: ctypes.string_at(text.data, text.size)."
    yield '"""'
    yield "from ctypes import CFUNCTYPE, POINTER, Structure, c_char, c_char_p, c_size_t, c_void_p"
    yield "from ctypes import " + ", ".join(sorted(set(SCALARS.values()) - {"c_char", "c_size_t"}))
    yield ""
    for name, value in reader.constants:
        if not re.fullmatch(r"-?\d+|0x[0-9A-Fa-f]+|\"[^\"]*\"", value):
            raise SystemExit(f"{SOURCE}: constant {name} is {value}")
        yield f"{name} = {value}"
    for name in reader.opaque:
        yield ""
        yield ""
        yield f"class {name}(Structure):"
        yield "    pass"
    yield ""
    yield ""
    waiting = [("struct", name, body) for name, body in reader.structs]
    # A callback may take a struct, and a struct hold a callback; in the headers each stands after what it needs.
    for result, name, body in reader.callbacks:
        waiting.append(("callback", name, (result, body)))
    waiting.sort(key=lambda item: reader.text.index(
        f"typedef struct {item[1]} {{" if item[0] == "struct" else f"(*{item[1]})("))
    for kind, name, body in waiting:
        if kind == "callback":
            types = [reader.type_of(body[0])] + reader.arguments(body[1], callback=True)
            yield f"{name} = CFUNCTYPE(" + ", ".join(types) + ")"
        else:
            yield f"class {name}(Structure):"
            yield "    _fields_ = ["
            for member in body.split(";"):
                member = " ".join(member.split()).replace("* ", "*").replace("*", " *").replace("( *", "(*").replace("  ", " ")
                if member:
                    yield "        (\"%s\", %s)," % reader.member(name, member)
            yield "    ]"
        yield ""
        yield ""
    yield "FUNCTIONS = {"
    for result, name, body in reader.functions:
        types = ", ".join([reader.type_of(result)] + reader.arguments(body))
        yield from textwrap.wrap(f"    \"{name}\": ({types},),", 110, subsequent_indent=" " * 8, break_long_words=False)
    yield "}"
    yield ""
    yield ""
    yield "def declare(library):"
    yield '    """Gives the functions of a loaded library their types."""'
    yield "    for name, (result, *arguments) in FUNCTIONS.items():"
    yield "        function = getattr(library, name)"
    yield "        function.restype, function.argtypes = result, arguments"
    yield "    return library"


def outputs(root):
    text = banner(SOURCE) + "static const char *const ctypes_lines[] = {\n"
    for line in lines(Reader(plain(root))):
        text += f"    {c_string(line)},\n"
    return {"tools/ujreg/generated/ctypes.h": text + "};\n"}
