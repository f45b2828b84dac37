# SPDX-License-Identifier: Apache-2.0
"""What all emitters share: reading the TSV files of data/ and writing C text."""


def read_tsv(path):
    """Rows of a TSV file as dicts; lines that start with '#' are comments."""
    with open(path, encoding="utf-8", newline="\n") as stream:
        lines = [line.rstrip("\n") for line in stream if line.strip() and not line.startswith("#")]
    head = lines[0].split("\t")
    rows = []
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        if len(cells) != len(head):
            raise SystemExit(f"{path}:{number}: {len(cells)} cells, the header has {len(head)}")
        rows.append(dict(zip(head, cells)))
    return rows


def c_string(text):
    """A C string literal; non-ASCII bytes as octal escapes so that any compiler reads the same bytes."""
    out = []
    for byte in text.encode("utf-8"):
        char = chr(byte)
        if char in '"\\':
            out.append("\\" + char)
        elif 0x20 <= byte < 0x7F and char != "?":
            out.append(char)
        else:
            out.append("\\%03o" % byte)
    return '"' + "".join(out) + '"'


def banner(source):
    return f"/* SPDX-License-Identifier: Apache-2.0 */\n/* Generated from {source} by tools/generate; do not edit. */\n"


def number_rows(values, per_line=12):
    """Numbers as the body of an array initialiser."""
    values = [str(value) for value in values]
    return "".join("    " + ", ".join(values[i:i + per_line]) + ",\n" for i in range(0, len(values), per_line))
