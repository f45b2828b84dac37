# SPDX-License-Identifier: Apache-2.0
"""data/gb18030-2022*.tsv -> lib/core/generated/gb18030.h: the two directions of GB 18030-2022.

Refuses data that is not one to one: every code point of the basic plane must have exactly one encoding.
"""
from common import banner, number_rows, read_tsv

TWO = "data/gb18030-2022.tsv"
FOUR = "data/gb18030-2022-ranges.tsv"
TARGET = "lib/core/generated/gb18030.h"
PAGE = 64  # one page is what the last byte of a UTF-8 character chooses from
TRAILS = 0xC0  # columns of a row of the two-byte table: trail bytes 40 to FF
LIMIT = 112 * 1024


def two_byte(root):
    table = []
    for row in read_tsv(root / TWO):
        if int(row["pointer"]) != len(table):
            raise SystemExit(f"{TWO}: pointer {row['pointer']} is not in its place")
        table.append(int(row["codepoint"], 16))
    if len(table) != 126 * 190:
        raise SystemExit(f"{TWO}: {len(table)} rows")
    return table


def four_byte(root):
    rows = [(int(row["first"]), int(row["last"]), int(row["codepoint"], 16)) for row in read_tsv(root / FOUR)]
    after = 0
    for first, last, code in rows[:-1]:
        if first != after or last < first or code + last - first > 0xFFFF:
            raise SystemExit(f"{FOUR}: pointer {first} does not follow")
        after = last + 1
    if rows[-1] != (189000, 189000 + 0xFFFFF, 0x10000):
        raise SystemExit(f"{FOUR}: the last row must be the supplementary planes")
    return rows[:-1], after


def encoded(pointer):
    lead, trail = divmod(pointer, 190)
    return (lead + 0x81) << 8 | (trail + 0x40 if trail < 63 else trail + 0x41)


def outputs(root):
    two = two_byte(root)
    ranges, four_end = four_byte(root)
    codes = list(range(0x80)) + two
    for first, last, code in ranges:
        codes += range(code, code + last - first + 1)
    scalars = [code for code in range(0x10000) if not 0xD800 <= code < 0xE000]
    if sorted(codes) != scalars:
        raise SystemExit(f"{TWO}, {FOUR}: not one to one with the basic plane")

    reverse = [0] * 0x10000
    for pointer, code in enumerate(two):
        reverse[code] = encoded(pointer)
    pages, index = {(0,) * PAGE: 0}, []
    for start in range(0, 0x10000, PAGE):
        index.append(pages.setdefault(tuple(reverse[start:start + PAGE]), len(pages)))
    square = [0] * (128 * TRAILS)
    for pointer, code in enumerate(two):
        square[(encoded(pointer) >> 8 & 0x7F) * TRAILS + (encoded(pointer) & 0xFF) - 0x40] = code
    by_code = sorted(ranges, key=lambda row: row[2])
    size = 2 * (len(square) + len(index) + len(pages) * PAGE + 4 * len(ranges))
    if size > LIMIT:
        raise SystemExit(f"{TARGET}: {size} bytes: over the limit")

    text = banner(f"{TWO} and {FOUR}")
    text += f"/* {len(ranges)} four-byte ranges, {len(pages)} reverse pages, {size} bytes. */\n\n"
    text += f"#define UJ_GB18030_RANGES {len(ranges)}\n"
    text += f"#define UJ_GB18030_FOUR_END {four_end}u /* pointers from here to 188999 are no characters */\n"

    def array(name, values):
        return f"static const uint16_t {name}[{len(values)}] = {{\n{number_rows(values, 16)}}};\n\n"

    text += f"#define UJ_GB18030_TWO_COLUMNS {TRAILS}\n\n"
    text += "/* Two bytes: (lead - 0x80) * columns + trail - 0x40 -> code point; 0 where lead or trail is none. */\n"
    text += array("gb18030_two", square)
    text += "/* Four bytes: first pointer of each range, upwards, and its code point. */\n"
    text += array("gb18030_range_pointer", [row[0] for row in ranges])
    text += array("gb18030_range_code", [row[2] for row in ranges])
    text += "/* The same ranges by code point: first code point, upwards, and its pointer. */\n"
    text += array("gb18030_reverse_code", [row[2] for row in by_code])
    text += array("gb18030_reverse_pointer", [row[0] for row in by_code])
    text += "/* Code point / 64 -> page. */\n" + array("gb18030_page_index", index)
    text += "/* Code point -> its two bytes, lead first; 0: it has four, or is ASCII. */\n"
    text += array("gb18030_pages", [value for page in pages for value in page])
    return {TARGET: text.rstrip("\n") + "\n"}
