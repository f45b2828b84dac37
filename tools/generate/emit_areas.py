# SPDX-License-Identifier: Apache-2.0
"""data/areas.tsv and data/area_practice.tsv -> the compiled area tables.

A code is found by two loads: its first four digits choose a page of a hundred, its last two an entry. What the hot path
asks is a bit in the page's map, half a line of the cache. Rows refer to names and successors by offset, so that the
tables need no relocation. All sizes are checked here.
"""
from common import banner, c_string, number_rows, read_tsv

SOURCE = "data/areas.tsv"
PRACTICE = "data/area_practice.tsv"
LEVELS = {"province": 1, "prefecture": 2, "county": 3}
OPEN = 0xFFFF
SETTLED = 2020  # the year of the notice: no record is older, most codes have not changed since
LIMIT_BYTES = 400_000


def read_areas(root):
    """Rows in the order of code and first year, with numbers in place of text."""
    rows = []
    for row in read_tsv(root / SOURCE):
        successors = [item.split("@") for item in row["successors"].split(";") if item]
        rows.append({
            "code": int(row["code"]), "name": row["name"], "level": LEVELS[row["level"]],
            "first": int(row["first_year"]), "last": int(row["last_year"] or OPEN),
            "successors": [(int(code), int(year)) for code, year in successors]})
    rows.sort(key=lambda row: (row["code"], row["first"]))
    for before, after in zip(rows, rows[1:]):
        if before["code"] == after["code"] and before["last"] >= after["first"]:
            raise SystemExit(f"{SOURCE}: rows of {after['code']} overlap in {after['first']}")
    start = min(row["first"] for row in rows)
    return rows, start


def settled_codes(rows):
    """The codes in force in every year from SETTLED on. The year of a change counts for both sides."""
    since = {}
    for row in rows:
        before = since.get(row["code"])
        joined = before and row["first"] <= before[1] + 2
        since[row["code"]] = (before[0] if joined else row["first"], row["last"])
    return {code for code, (first, last) in since.items() if first <= SETTLED and last == OPEN}


def pool(rows):
    """All names once, zero-terminated: the bytes as an initialiser, and name -> offset."""
    offsets, lines, size = {}, [], 0
    for name in sorted({row["name"] for row in rows}):
        data = name.encode("utf-8")
        offsets[name] = size
        size += len(data) + 1
        lines.append("    " + ",".join(str(byte) for byte in data) + f",0, /* {name} */\n")
    return offsets, "".join(lines), size


def bit_map(page, wanted):
    """Two words of 64 bits: which of the page's hundred entries are wanted."""
    bits = sum(1 << low for low, number in enumerate(page) if number in wanted)
    return [bits & (1 << 64) - 1, bits >> 64]


def practice(root):
    text = "static const struct practice_row practice_rows[] = {\n"
    for row in read_tsv(root / PRACTICE):
        text += (f"    {{{c_string(row['pattern'])}, {LEVELS[row['level']]}, {c_string(row['name_zh'])},\n"
                 f"     {c_string(row['full_name_zh'])},\n     {c_string(row['name_en'])}}},\n")
    return text + "};\n"


def outputs(root):
    rows, start = read_areas(root)
    settled = settled_codes(rows)
    codes = sorted({row["code"] for row in rows})
    offsets, names, name_bytes = pool(rows)
    first_row = {}
    for number, row in enumerate(rows):
        first_row.setdefault(row["code"], number)

    prefixes = sorted({row["code"] // 10000 for row in rows if row["level"] == 1}
                      | {int(row["pattern"][:2]) for row in read_tsv(root / PRACTICE) if row["pattern"][:2].isdigit()})
    page_keys = sorted({code // 100 for code in codes})
    page_of = {key: number + 1 for number, key in enumerate(page_keys)}
    index = [page_of.get(key, 0) for key in range(10000)]
    place = {code: number + 1 for number, code in enumerate(codes)}
    pages = [0] * 100 + [place.get(key * 100 + low, 0) for key in page_keys for low in range(100)]

    successors, row_text, at = [], "", 0
    for row in rows:
        row_text += (f"    {{{row['code']}, {offsets[row['name']]}, {at}, {row['first']}, {row['last']}, "
                     f"{row['level']}, {len(row['successors'])}}},\n")
        successors += [(year << 20) | code for code, year in row["successors"]]
        at = len(successors)

    sizes = {"index": 2 * 10000, "pages": 2 * len(pages),
             "first rows": 2 * (len(codes) + 2), "rows": 16 * len(rows), "names": name_bytes,
             "successors": 4 * len(successors)}
    maps = [bit_map(page, range(1, len(codes) + 1)) + bit_map(page, {place[code] for code in settled})
            for page in (pages[at:at + 100] for at in range(0, len(pages), 100))]
    sizes["maps"] = 32 * len(maps)
    total = sum(sizes.values())
    print("areas: " + ", ".join(f"{name} {size}" for name, size in sizes.items()) + f"; {total} of {LIMIT_BYTES} bytes")
    if (total > LIMIT_BYTES or name_bytes > 0xFFFF or len(rows) > 0xFFFE or at > 0xFFFF or len(page_keys) > 0xFFFE
            or max(row["code"] for row in rows) >= 1 << 20 or max(len(row["successors"]) for row in rows) > 255
            or max(row["last"] for row in rows if row["last"] != OPEN) > 4094):
        raise SystemExit(f"{SOURCE}: a limit of the compiled form is passed")

    header = banner(f"{SOURCE}, {PRACTICE}") + f"""#ifndef UJ_TABLES_GENERATED_AREA_LIMITS_H
#define UJ_TABLES_GENERATED_AREA_LIMITS_H

#define UJ_AREA_ROWS {len(rows)}
#define UJ_AREA_CODES {len(codes)}
#define UJ_AREA_PAGES {len(page_keys) + 1}
#define UJ_AREA_START {start}
#define UJ_AREA_OPEN {OPEN}
#define UJ_AREA_SETTLED {SETTLED}
#define UJ_AREA_PREFIXES_LOW {sum(1 << p for p in prefixes if p < 64):#x}u /* prefixes 00-63, one bit each */
#define UJ_AREA_PREFIXES_HIGH {sum(1 << (p - 64) for p in prefixes if p >= 64):#x}u /* prefixes 64-99 */

#endif
"""
    index_text = banner(SOURCE) + '#include "tables/area.h"\n\n'
    index_text += "const uint16_t uj_area_index[10000] = {\n" + number_rows(index, 25) + "};\n\n"
    index_text += "const uint16_t uj_area_pages[UJ_AREA_PAGES * 100] = {\n" + number_rows(pages, 20) + "};\n\n"
    index_text += "_Alignas(64) const struct uj_area_map uj_area_maps[UJ_AREA_PAGES] = {\n"
    index_text += "".join("    {{%#x, %#x}, {%#x, %#x}},\n" % tuple(words) for words in maps) + "};\n"
    table = banner(f"{SOURCE}, {PRACTICE}")
    table += "static const struct area_row area_rows[UJ_AREA_ROWS] = {\n" + row_text + "};\n\n"
    table += "static const uint16_t area_first_row[UJ_AREA_CODES + 2] = {\n"
    table += number_rows([0] + [first_row[code] for code in codes] + [len(rows)], 16) + "};\n\n"
    table += f"static const uint32_t area_successors[{len(successors)}] = {{\n" + number_rows(successors, 10) + "};\n\n"
    table += f"static const unsigned char area_names[{name_bytes}] = {{\n" + names + "};\n\n"
    table += practice(root)
    return {"lib/tables/generated/area_limits.h": header, "lib/tables/generated/area_index.c": index_text,
            "lib/tables/generated/areas.h": table}
