# SPDX-License-Identifier: Apache-2.0
"""The library by the declarations that are made of its headers (`ujreg schema --format ctypes`): no layout is written by
hand, so none can be wrong. UJREG_LIBRARY names the library, else it is the loader's libujreg.so.1.

    from declared import *
    finding = new(ujreg_finding)
    library.ujreg_findings_get(findings, 0, finding)
"""
import ctypes
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools/generate"))
import emit_ctypes
import headers

exec("\n".join(emit_ctypes.lines(headers.Headers(pathlib.Path(__file__).resolve().parents[2]))), globals())
library = declare(ctypes.CDLL(os.environ.get("UJREG_LIBRARY", "libujreg.so.1")))


def new(struct, **members):
    """A struct whose `size` is set."""
    return struct(size=ctypes.sizeof(struct), **members)


def handle(kind):
    """What a function that makes a handle stores it in: pass it by ctypes.byref."""
    return ctypes.POINTER(kind)()


def text(words):
    """A text of a str or bytes; the struct keeps its bytes alive."""
    data = words if isinstance(words, bytes) else words.encode("utf-8")
    return ujreg_text(ctypes.cast(ctypes.create_string_buffer(data), ctypes.POINTER(ctypes.c_char)), len(data))


def date(number):
    return ujreg_date(number // 10000, number // 100 % 100, number % 100)


def number_of(day):
    """A date as YYYYMMDD, 0 for none."""
    return day.year * 10000 + day.month * 100 + day.day
