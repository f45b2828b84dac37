# SPDX-License-Identifier: Apache-2.0
"""data/unicode.tsv -> lib/core/generated/unicode.h: classes of characters by pages of 128."""
from common import banner, number_rows, read_tsv

SOURCE = "data/unicode.tsv"
TARGET = "lib/core/generated/unicode.h"
CLASSES = ["ordinary", "ascii-space", "ideographic-space", "space", "zero-width", "control", "ascii-digit",
           "ascii-punct", "private", "unassigned"]
PAGE = 128
LIMIT = 24 * 1024


def outputs(root):
    classes = bytearray(0x110000)
    after = 0
    for row in read_tsv(root / SOURCE):
        first, last = int(row["first"], 16), int(row["last"], 16)
        if not after <= first <= last < len(classes):
            raise SystemExit(f"{SOURCE}: {row['first']} is out of order")
        after = last + 1
        classes[first:last + 1] = bytes([CLASSES.index(row["class"])]) * (last + 1 - first)
    pages, index = {}, []
    for start in range(0, len(classes), PAGE):
        page = bytes(classes[start:start + PAGE])
        index.append(pages.setdefault(page, len(pages)))
    size = len(index) + len(pages) * PAGE // 2
    if len(pages) > 256 or size > LIMIT:
        raise SystemExit(f"{SOURCE}: {len(pages)} pages, {size} bytes: over the limit")
    packed = [page[i] | page[i + 1] << 4 for page in pages for i in range(0, PAGE, 2)]

    text = banner(SOURCE) + f"/* {len(pages)} different pages, {size} bytes. */\n\n"
    text += "#define UJ_UNICODE_PAGE_BITS 7\n\n"
    text += f"static const uint8_t unicode_index[{len(index)}] = {{\n{number_rows(index, 24)}}};\n\n"
    text += "/* Two code points a byte, the even one in the low half. */\n"
    text += f"static const uint8_t unicode_pages[{len(packed)}] = {{\n{number_rows(packed, 24)}}};\n"

    numbers = banner(SOURCE) + "#ifndef UJ_CORE_GENERATED_UNICODE_CLASSES_H\n"
    numbers += "#define UJ_CORE_GENERATED_UNICODE_CLASSES_H\n\n"
    for number, name in enumerate(CLASSES):
        numbers += f"#define UJ_CHAR_{name.upper().replace('-', '_')} {number}\n"
    numbers += "\n#endif\n"
    return {TARGET: text, "lib/core/generated/unicode_classes.h": numbers}
