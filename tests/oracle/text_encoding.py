# SPDX-License-Identifier: Apache-2.0
"""GB18030 from the project's tables, and STANDARD 10: what the bytes of a cell say about their encoding."""
import re

from tables import is_han, rows

_TWO = {int(row["pointer"]): chr(int(row["codepoint"], 16)) for row in rows("gb18030-2022.tsv")}
_FOUR = [(int(row["first"]), int(row["last"]), int(row["codepoint"], 16)) for row in rows("gb18030-2022-ranges.tsv")]
_BYTES = {c: bytes([pointer // 190 + 0x81, pointer % 190 + (0x40 if pointer % 190 < 63 else 0x41)])
          for pointer, c in _TWO.items()}
_CHARACTERS = {data: c for c, data in _BYTES.items()}
AROUND_HAN = set("·“”‘’—…")
ASCII_BESIDE_HAN = re.compile("[\x00-@[-`{-\x7f]")  # no letter; a tab or a blank is damage in any encoding
GB_CHARACTER = re.compile(rb"[\x00-\x7f]|[\x81-\xfe][\x30-\x39][\x81-\xfe][\x30-\x39]|[\x81-\xfe][\x40-\x7e\x80-\xfe]")


def encode(text, encoding):
    """The bytes of a text; U+DC80 to U+DCFF stand for bytes that are no text."""
    if encoding == "utf-8":
        return text.encode("utf-8", "surrogateescape")
    return b"".join(_encoded(c) for c in text)


def _encoded(c):
    if c < "\x80" or "\udc80" <= c <= "\udcff":
        return bytes([ord(c) & 0xFF])
    if c in _BYTES:
        return _BYTES[c]
    first, _, code = next(row for row in _FOUR if row[2] <= ord(c) <= row[2] + row[1] - row[0])
    rest, fourth = divmod(first + ord(c) - code, 10)
    rest, third = divmod(rest, 126)
    return bytes([rest // 10 + 0x81, rest % 10 + 0x30, third + 0x81, fourth + 0x30])


def decode(data, encoding):
    """The text, None when the bytes are not of the encoding."""
    if encoding == "utf-8":
        try:
            return data.decode("utf-8")
        except UnicodeError:
            return None
    text, at = "", 0
    while at < len(data):
        found = GB_CHARACTER.match(data, at)
        c = _decoded(found[0]) if found else None
        if c is None:
            return None
        text, at = text + c, found.end()
    return text


def _decoded(data):
    if len(data) == 1:
        return chr(data[0])
    if len(data) == 2:
        return _CHARACTERS.get(data)
    pointer = ((data[0] - 0x81) * 10 + data[1] - 0x30) * 1260 + (data[2] - 0x81) * 10 + data[3] - 0x30
    return next((chr(code + pointer - first) for first, last, code in _FOUR if first <= pointer <= last), None)


def reads_as_chinese(text):
    """One Han at least; else only ASCII and what stands around Han."""
    return any(map(is_han, text)) and all(
        is_han(c) or c < "\x80" or c in AROUND_HAN or "\u3000" <= c <= "\u303f" or "\uff01" <= c <= "\uff5e"
        for c in text)


def is_gb2312_han(text):
    """Han of GB 2312, with at most digits and ASCII punctuation beside them."""
    return any(map(is_han, text)) and all(
        ASCII_BESIDE_HAN.match(c) or is_han(c) and c.encode("gb2312", "ignore") for c in text)


def decides_for(data):
    """The encoding that a cell with non-ASCII bytes decides for, None where it decides for none."""
    utf = decode(data, "utf-8")
    if utf is not None and reads_as_chinese(utf):
        return "utf-8"
    gb = decode(data, "gb18030")
    if utf is not None and gb is None:
        return "utf-8"
    return "gb18030" if gb is not None and utf is None else None


def leans_to(data):
    """Where a cell leans that is valid as both and decides for none."""
    return "gb18030" if is_gb2312_han(decode(data, "gb18030")) else "utf-8"


def other_than(encoding):
    return "gb18030" if encoding == "utf-8" else "utf-8"


def received(record, encoding, strays):
    """What a reader of `encoding` makes of a record of which some items, the strays, are in the other encoding.

    (texts by item, U+DC80 where they cannot be read; items that look like text of the other encoding; whether the whole
    record is in the other one)
    """
    other = other_than(encoding)
    texts, doubtful, deciding, own, cells = dict(record), set(), [], False, {}
    for item, text in record.items():
        if text.isascii():
            continue
        data = cells[item] = encode(text, other if item in strays else encoding)
        text = decode(data, encoding)
        texts[item] = "\udc80" if text is None else text
        decided = decides_for(data)
        if decided == other:
            deciding.append(item)
        elif decided == encoding:
            own = True
        leaning = item in ("AAC003", "AAE011") and text is not None and decided is None and leans_to(data) == other
        if text is not None and (decided == other or leaning):
            doubtful.add(item)
    whole = not own and (len(deciding) > 1 or any(
        sum(map(is_han, decode(cells[item], other))) >= 4 or not is_gb2312_han(decode(cells[item], encoding) or "")
        for item in deciding))
    return texts, doubtful, whole
