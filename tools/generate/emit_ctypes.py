# SPDX-License-Identifier: Apache-2.0
"""include/ujreg/*.h -> the module of ctypes declarations that `ujreg schema --format ctypes` prints."""
import textwrap

from common import banner, c_string
from headers import SOURCE, Headers

PIECE = 4000  # bytes of a string literal; C11 promises 4095
SCALARS = {"int8_t": "c_int8", "uint8_t": "c_uint8", "int16_t": "c_int16", "uint16_t": "c_uint16", "int32_t": "c_int32",
           "uint32_t": "c_uint32", "int64_t": "c_int64", "uint64_t": "c_uint64", "size_t": "c_size_t", "char": "c_char",
           "ujreg_status": "c_int32"}


def type_of(words, is_text=False):
    """A C type in ctypes. Text is a pointer and a size, so only `const char *` of a static string, or as the argument of
    a function, is c_char_p: there Python's bytes are taken as they are."""
    words = words.replace("const ", "")
    if words.startswith("struct Arrow"):
        return "c_void_p"  # the address, as pyarrow's _export_to_c takes it
    base, _, stars = words.partition(" ")
    if base == "void":
        return "c_void_p" if stars else "None"
    if base == "char" and stars == "*":
        return "POINTER(c_char)" if is_text else "c_char_p"
    return "POINTER(" * len(stars) + SCALARS.get(base, base) + ")" * len(stars)


def types_of(item, callback):
    """The result's type and the arguments' types."""
    yield type_of(item.result, is_text=callback)
    for parameter in item.parameters:
        yield type_of(parameter["type"], is_text=callback or parameter["type"] == "char *")


def member_type(headers, struct, member):
    if member.type == "function":
        return "CFUNCTYPE(" + ", ".join(types_of(member, True)) + ")"
    count = headers.count_of(member)
    return type_of(member.type, is_text=struct.name in ("ujreg_text", "ujreg_input")) + (f" * {count}" if count else "")


def lines(headers):
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
    for item in headers.of("constant"):
        yield f"{item.name} = {item.value}"
    for item in headers.of("handle"):
        yield from ("", "", f"class {item.name}(Structure):", "    pass")
    yield from ("", "")
    for item in headers.items:
        if item.kind == "callback":
            yield f"{item.name} = CFUNCTYPE(" + ", ".join(types_of(item, True)) + ")"
        elif item.kind == "struct":
            yield f"class {item.name}(Structure):"
            yield "    _fields_ = ["
            for member in item.members:
                yield f'        ("{member.name}", {member_type(headers, item, member)}),'
            yield "    ]"
        else:
            continue
        yield from ("", "")
    yield "FUNCTIONS = {"
    for item in headers.of("function"):
        yield from textwrap.wrap(f"    \"{item.name}\": ({', '.join(types_of(item, False))},),", 110,
                                 subsequent_indent=" " * 8, break_long_words=False)
    yield "}"
    yield from ("", "")
    yield "def declare(library):"
    yield '    """Gives the functions of a loaded library their types."""'
    yield "    for name, (result, *arguments) in FUNCTIONS.items():"
    yield "        function = getattr(library, name)"
    yield "        function.restype, function.argtypes = result, arguments"
    yield "    return library"


def outputs_after(root, earlier):
    text, room = "", 0
    for line in lines(Headers(root, earlier)):
        size = len(line.encode("utf-8")) + 1
        if room < size:
            text += "    ,\n" if text else ""
            room = PIECE - 1
        text += f"    {c_string(line + chr(10))}\n"
        room -= size
    head = f"/* In pieces of a size that C allows; nothing has to be relocated. */\nstatic const char ctypes_text[][{PIECE}] = {{\n"
    return {"lib/schema_text/generated/ctypes.h": banner(SOURCE) + head + text + "};\n"}
