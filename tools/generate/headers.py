# SPDX-License-Identifier: Apache-2.0
"""Reads include/ujreg/*.h with their documentation.

The headers are written in one plain style (C99, fixed-width integers, no macros but constants), so a few patterns read
them whole; what they do not understand ends the generator instead of being left out.
"""
import re

SOURCE = "the headers of include/ujreg"

# Names that a build chooses, and guards: nothing that a caller can use.
NOT_CONSTANTS = re.compile(r"UJREG_(API|CALL|DEPRECATED|\w*_H)\b")

# Bytes of a type; in a model of data where they differ, in that model: 64 is x86-64, aarch64 and 64-bit Windows, 32 is
# 32-bit ARM and 32-bit Windows, i386 is Linux on the 80386 and its kin, which aligns 8 bytes at 4.
MODELS = ("64", "32", "i386")
SCALARS = {"char": 1, "int8_t": 1, "uint8_t": 1, "int16_t": 2, "uint16_t": 2, "int32_t": 4, "uint32_t": 4, "int64_t": 8,
           "uint64_t": 8, "ujreg_status": 4}

PIECES = re.compile(r"""
    \s+ | extern\ "C"\ \{ | \}
  | /\*\*<(?P<behind>.*?)\*/ | /\*\*(?P<doc>.*?)\*/ | /\*.*?\*/
  | \#define[ ]+(?P<constant>UJREG_\w+)[ ]+(?P<value>(?:"[^"]*"|[^\n/])+?)[ ]*(?=/\*|\n)
  | \#(?:[^\n]*\\\n)*[^\n]*
  | typedef\ struct\ (?P<handle>\w+)\ (?P=handle);
  | typedef\ struct\ (?P<struct>\w+)\ \{(?P<body>.*?)\n\}\ (?P=struct);
  | typedef\ (?P<answer>\w+)\ ?\(UJREG_CALL\ \*(?P<callback>\w+)\)\((?P<takes>.*?)\);
  | typedef\ int32_t\ ujreg_status;
  | struct\ Arrow\w+\ \{.*?\n\}; # Arrow's own, not ours to describe
  | UJREG_API\ (?P<result>[\w ]+?[ *]+)UJREG_CALL\ (?P<function>ujreg_\w+)\((?P<parameters>.*?)\);
""", re.S | re.X)
MEMBER = re.compile(r"""
    \s+ | /\*\*<(?P<behind>.*?)\*/ | /\*.*?\*/
  | (?P<result>[\w ]+?[ *]*)\(UJREG_CALL\ \*(?P<callback>\w+)\)\((?P<takes>.*?)\);
  | (?P<type>[\w ]+?[ *]+)(?P<name>\w+)(?:\[(?P<count>\w+)\])?;
""", re.S | re.X)


class Item:
    """What a header declares: kind, name, header, group, doc, and more by kind."""

    def __init__(self, kind, name, **more):
        self.kind, self.name, self.behind = kind, name, ""
        self.__dict__.update(more)


class Doc:
    """A comment in the manner of Doxygen, taken apart."""

    def __init__(self, text):
        text = re.sub(r"^[ \t]*\*? ?", "", text.strip(), flags=re.M).strip()
        self.brief, self.details, self.returns, self.since, self.parameters = "", "", "", "", {}
        parts = re.split(r"(?:^|\s)@(brief|param|return|since|ingroup)\b", "@details " + text if text[:1] != "@" else text)
        self.details = parts[0].replace("@details ", "").strip()
        for tag, words in zip(parts[1::2], parts[2::2]):
            if tag == "param":
                direction, names, words = re.match(r"(?:\[([a-z,]+)\])?\s*([\w,]+)\s+(.*)", words, re.S).groups()
                for name in names.split(","):
                    self.parameters[name] = (direction or "in", plain(words))
            elif tag == "brief":
                brief, _, self.details = words.partition("\n\n")
                self.brief = plain(brief)
            elif tag == "return":
                self.returns = plain(words)
            elif tag == "since":
                self.since = plain(words)
        self.details = self.details.strip()
        if not self.brief:
            self.brief, self.details = plain(self.details), ""


def plain(text):
    return " ".join(text.split())


def type_of(words):
    """A type with one blank between words and none before the stars: "const char *" for every way to write it."""
    words = plain(words).replace("* ", "*").replace(" *", "*")
    base = words.rstrip("*")
    return base + (" " + words[len(base):] if words != base else "")


def parameters_of(text, doc):
    result = []
    for piece in plain(text).split(","):
        if piece.strip() == "void":
            continue
        words, name, count = re.fullmatch(r"\s*(.*?[ *])(\w+)(?:\[(\w+)\])?", piece).groups()
        direction, meaning = doc.parameters.get(name, ("in", ""))
        result.append({"name": name, "type": type_of(words + "*" if count else words), "direction": direction,
                       "doc": meaning})
    return result


def members_of(struct, body):
    members, at = [], 0
    while at < len(body):
        match = MEMBER.match(body, at)
        if not match:
            raise SystemExit(f"{SOURCE}: {struct}: not understood: {body[at:at + 60]!r}")
        at = match.end()
        if match["behind"]:
            members[-1].doc = Doc(match["behind"].replace("@brief", "")).brief
        elif match["callback"]:
            members.append(Item("member", match["callback"], type="function", count=None, doc="",
                                result=type_of(match["result"]), parameters=parameters_of(match["takes"], Doc(""))))
        elif match["name"]:
            members.append(Item("member", match["name"], type=type_of(match["type"]), count=match["count"], doc=""))
    return members


class Headers:
    """All items of all headers, each header once, behind those that it includes."""

    def __init__(self, root, earlier=None):
        self.items, self.headers = [], []
        self.folder, self.earlier = root / "include/ujreg", earlier or {}
        for path in sorted(self.folder.glob("*.h")):
            self.read(path.name)
        self.by_name = {item.name: item for item in self.items}
        self.structs = self.of("struct")
        self.sizes = {}
        for struct in self.structs:
            self.lay_out(struct)

    def of(self, kind):
        return [item for item in self.items if item.kind == kind]

    def read(self, name):
        if name in self.headers:
            return
        text = self.earlier.get(f"include/ujreg/{name}") or (self.folder / name).read_text(encoding="utf-8")
        self.headers.append(name)
        for included in re.findall(r"#include <ujreg/([^>]+)>", text):
            self.read(included)
        at, doc, group = 0, None, ""
        while at < len(text):
            match = PIECES.match(text, at)
            if not match:
                raise SystemExit(f"{SOURCE}: {name}: not understood: {text[at:at + 60]!r}")
            at = match.end()
            if match["doc"] is not None:
                found = re.search(r"@defgroup (\w+)|@ingroup (\w+)", match["doc"])
                group = (found[1] or found[2]) if found else group
                doc = Doc(match["doc"])
            elif match["behind"] is not None:
                self.items[-1].doc = Doc(match["behind"])
            else:
                item = self.item_of(match, doc or Doc(""))
                if item:
                    item.header, item.group = name, group
                    self.items.append(item)
                if match[0].strip():
                    doc = None

    @staticmethod
    def item_of(match, doc):
        if match["constant"] and not NOT_CONSTANTS.match(match["constant"]):
            value = re.sub(r"(?<=[0-9A-Fa-f])[uU]$", "", match["value"].strip().strip("()"))
            if not re.fullmatch(r"-?\d+|0x[0-9A-Fa-f]+|\"[^\"]*\"", value):
                raise SystemExit(f"{SOURCE}: constant {match['constant']} is {value}")
            return Item("constant", match["constant"], value=value, doc=doc)
        if match["handle"]:
            return Item("handle", match["handle"], doc=doc)
        if match["struct"]:
            return Item("struct", match["struct"], members=members_of(match["struct"], match["body"]), doc=doc)
        if match["callback"]:
            return Item("callback", match["callback"], result=type_of(match["answer"]),
                        parameters=parameters_of(match["takes"], doc), doc=doc)
        if match["function"]:
            return Item("function", match["function"], result=type_of(match["result"]),
                        parameters=parameters_of(match["parameters"], doc), doc=doc)
        return None

    # --- layout ---

    def count_of(self, member):
        """Elements of an array, which may be named by a constant; None for what is no array."""
        if member.count is None or member.count.isdigit():
            return member.count and int(member.count)
        return int(self.by_name[member.count].value)

    def size_of(self, kind, model):
        """(bytes, alignment) of a type."""
        if kind == "function" or kind.endswith("*") or kind == "size_t" or getattr(self.by_name.get(kind), "kind", "") == "callback":
            return (8, 8) if model == "64" else (4, 4)
        if kind in self.sizes:
            return self.sizes[kind][model]
        size = SCALARS.get(kind)
        if not size:
            raise SystemExit(f"{SOURCE}: no such type: {kind}")
        return size, min(size, 4) if model == "i386" else size

    def lay_out(self, struct):
        for member in struct.members:
            member.offsets = {}
        self.sizes[struct.name] = {}
        for model in MODELS:
            at, most = 0, 1
            for member in struct.members:
                size, align = self.size_of(member.type.replace("const ", "") if "*" not in member.type else member.type, model)
                at = -(-at // align) * align
                member.offsets[model] = at
                at += size * (self.count_of(member) or 1)
                most = max(most, align)
            self.sizes[struct.name][model] = (-(-at // most) * most, most)
