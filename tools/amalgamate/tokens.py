# SPDX-License-Identifier: Apache-2.0
"""As much of C as it takes to give the names that a source keeps to itself other names."""
import re

TOKEN = re.compile(r"""
    (?P<space>\s+|/\*.*?\*/|//[^\n]*)
  | (?P<text>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
  | (?P<name>[A-Za-z_]\w*)
  | (?P<number>\.?\d(?:[eEpP][+-]|[\w.])*)
  | (?P<mark>->|\.\.\.|\#\#?|[^\s\w])
""", re.S | re.X)
KINDS = ("struct", "union", "enum")


def tokens_of(text):
    """(kind, text) of everything, in order; joined they are the text again."""
    return [(match.lastgroup, match[0]) for match in TOKEN.finditer(text)]


def bodies(tokens):
    """For every token: whether it stands in the body of a struct or union, where names are members."""
    result, stack, before = [], [], []
    for kind, text in tokens:
        inside = bool(stack) and stack[-1]
        if kind == "mark" and text == "{":
            opened = before[-1:] and before[-1] in ("struct", "union") or before[-2:-1] and before[-2] in ("struct", "union")
            stack.append(bool(opened))
        elif kind == "mark" and text == "}" and stack:
            stack.pop()
        result.append(inside)
        if kind != "space":
            before = before[-2:] + [text]
    return result


def without_directives(text):
    return re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", "", re.sub(r"/\*.*?\*/", "", text, flags=re.S), flags=re.M)


def file_names(tokens):
    """What a source keeps to itself, as (space, name): its static functions and variables and the constants of its enums
    have the space "", its structs and enums the space "tag"."""
    plain = without_directives("".join(text for _, text in tokens))
    names, depth, words, is_declared = set(), 0, [], False
    enumerators = None  # the token before, in the body of an enum
    for kind, text in tokens_of(plain):
        if kind == "space":
            continue
        if depth == 0 and text in ("{", "=", ";") and words and not is_declared:
            is_function = text == "{" and words[-1] == ")"
            if text != "{" or is_function:
                names.add(("", declared(words)))
                is_declared = True
            elif len(words) > 1 and words[-2] in KINDS:
                names.add(("tag", words[-1]))
            if text == "{" and not is_function and "enum" in words[-2:]:
                enumerators = "{"
        if enumerators and kind == "name" and enumerators in ("{", ","):
            names.add(("", text))
        if enumerators and depth:
            enumerators = None if text == "}" else text
        depth += (text == "{") - (text == "}")
        if depth == 0 and (text == ";" or (text == "}" and is_declared and words[-1] == ")")):
            words, is_declared = [], False
        elif depth == 0 and text not in ("}", ";"):
            words.append(text)
    names.discard(("", None))
    return names


def declared(words):
    """The name that a declaration at the level of the file keeps to it, or None."""
    if "static" not in words and not any(re.fullmatch(r"UJ_\w*(INLINE|FUNCTION)", word) for word in words):
        return None
    for word, behind in zip(words, words[1:] + [";"]):
        if behind in ("(", "[", ";") and re.fullmatch(r"[A-Za-z_]\w*", word) and word not in ("__attribute__", "UJ_SIMD_NAME"):
            return word
    return None


def rename(text, new):
    """The text with the names of `new`, (space, name) -> name, in the place of the old ones."""
    tokens = tokens_of(text)
    members = bodies(tokens)
    out, before = [], ["", ""]
    for (kind, word), member in zip(tokens, members):
        if kind == "name":
            if before[-1] in KINDS:
                out.append(new.get(("tag", word), word))
            elif before[-1] in (".", "->") or (member and not before[-1] == "["):
                out.append(word)
            else:
                out.append(new.get(("", word), word))
        else:
            out.append(word)
        if kind != "space":
            before = [before[-1], word]
    return "".join(out)
