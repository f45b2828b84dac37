# SPDX-License-Identifier: Apache-2.0
"""The XML Conformance Test Suite of the W3C: `valid` and `invalid` documents are well-formed and must be read, `not-wf`
must be refused, `error` is left to the parser. Validity is no matter of ours: a DOCTYPE is refused."""
import os
import pathlib
import re
import xml.etree.ElementTree
import xml.parsers.expat

from frame import AUTO, FREE, RECORD, XML, Question, must_read, must_refuse, only_refused_for

OPEN = b"<records><record>" + b"".join(
    b"<%b>%b</%b>" % (code.encode(), value.encode(), code.encode()) for code, value in RECORD.items())
CLOSE = b"</record></records>"

BLANK = rb"[ \t\r\n]"
DECLARATION = re.compile(rb"(?:\xef\xbb\xbf)?(?:<\?xml" + BLANK + rb".*?\?>)?", re.DOTALL)
PROLOG = re.compile(DECLARATION.pattern + rb"(?:" + BLANK + rb"|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
ROOT = re.compile(rb"<[A-Za-z_:\x80-\xff]")
PLAIN = re.compile(rb"<([^\s/<>]+)>(.*)</\1>", re.DOTALL)  # an element without attributes
TOKEN = re.compile(rb"<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|"
                   rb"<(?P<tag>/?[^\s!?/>](?:\"[^\"]*\"|'[^']*'|[^\"'>])*)>", re.DOTALL)
ENTITY = re.compile(rb"&(?!#|(?:amp|lt|gt|quot|apos);)")


def catalogue(path, root):
    """The cases of a catalogue: identifier, type, version of XML, path, path of the canonical form."""
    def walk(element, base):
        base = os.path.join(base, element.get("{http://www.w3.org/XML/1998/namespace}base", ""))
        if element.tag == "TEST":
            out = element.get("OUTPUT")
            yield (element.get("ID"), element.get("TYPE"), element.get("VERSION", "1.0"),
                   pathlib.Path(root, base, element.get("URI")), pathlib.Path(root, base, out) if out else None)
        for child in element:
            yield from walk(child, base)
    return sorted(walk(xml.etree.ElementTree.parse(path).getroot(), ""))


def look_up_root(data):
    """By another reader of XML: where the root begins, None where it is not reached; and whether all is well-formed."""
    parser = xml.parsers.expat.ParserCreate()
    starts = []
    parser.StartElementHandler = lambda name, attributes: starts.append(parser.CurrentByteIndex)
    try:
        parser.Parse(data, True)
    except (xml.parsers.expat.ExpatError, LookupError, ValueError):
        return (starts or [None])[0], False
    return (starts or [None])[0], True


def root_end(data, start):
    """Where the element at `start` ends; the end of the data where that cannot be told."""
    depth = 0
    for match in TOKEN.finditer(data, start):
        tag = match["tag"]
        if tag is None:
            continue
        depth += -1 if tag.startswith(b"/") else 0 if tag.endswith(b"/") else 1
        if depth <= 0:
            return match.end()
    return len(data)


def divide(well_formed, data):
    """What stands before the root, the root, and what follows; None where there is no root, or where what stands before
    it cannot be spared: a DOCTYPE that the root needs, or whose fault the case is about."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:4]:
        return None
    if b"<!DOCTYPE" in data:
        start, read = look_up_root(data)
        if start is None or read != well_formed or ENTITY.search(data, start):
            return None
        before = DECLARATION.match(data)[0]
    else:
        root = ROOT.search(data, PROLOG.match(data).end())
        if not root:
            return None
        start = root.start()
        before = data[:start]
    end = root_end(data, start)
    return before, data[start:end], data[end:]


def plain_text(root, out):
    """The text of a root that holds nothing but text, as the suite itself has it, or else by another reader."""
    try:
        source = xml.etree.ElementTree.fromstring(out.read_bytes() if out and out.exists() else root)
    except xml.etree.ElementTree.ParseError:
        return None
    return (source.text or "") if len(source) == 0 and root.startswith(b"<" + source.tag.encode()) else None


def item(well_formed, before, root, after, out):
    """The content of the root as the content of an item, with its judge; None where it says nothing."""
    match = PLAIN.fullmatch(root)
    if not match:
        return None
    data = b"%b%b<%b>%b</%b>%b%b" % (before, OPEN, FREE.encode(), match[2], FREE.encode(), CLOSE, after)
    if not well_formed:
        return data, must_refuse
    text = plain_text(root, out)
    return None if text is None else (data, must_read([{**RECORD, FREE: text}]))


def questions(suite, path, root):
    for name, kind, version, file, out in catalogue(path, root):
        if version != "1.0":
            continue
        data = file.read_bytes()
        if kind == "error":
            yield Question(suite, "whole", name, XML, AUTO, data, None)
            continue
        well_formed = kind != "not-wf"
        yield Question(suite, "whole", name, XML, AUTO, data, only_refused_for("xml-root") if well_formed else must_refuse)
        parts = divide(well_formed, data)
        if not parts:
            continue
        before, root_element, after = parts
        yield Question(suite, "unknown", name, XML, AUTO, before + OPEN + root_element + CLOSE + after,
                       must_read([RECORD]) if well_formed else must_refuse)
        as_item = item(well_formed, *parts, out)
        if as_item:
            yield Question(suite, "item", name, XML, AUTO, *as_item)
