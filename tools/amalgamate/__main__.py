# SPDX-License-Identifier: Apache-2.0
"""Write the whole library as two files: ujreg.c, which is compiled into a program, and ujreg.h, which it includes.

    python3 tools/amalgamate FOLDER

The sources stand behind each other as lib/ has them, each private header where it is needed first. What two sources call by
the same name and keep to themselves gets the name of its file in front.
"""
import argparse
import pathlib
import re
import sys

from tokens import file_names, rename, tokens_of

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+(?:<(?P<public>ujreg/[^>]+)>|"(?P<private>[^"]+)"|(?P<template>UJ_SIMD_TEMPLATE))[^\n]*\n',
                     re.M)
TEMPLATE = re.compile(r'^[ \t]*#[ \t]*define[ \t]+UJ_SIMD_TEMPLATE[ \t]+"([^"]+)"', re.M)
FEATURES = re.compile(r"^#define (_[A-Z]+_SOURCE\b[^\n]*)\n", re.M)

HEAD = """/* SPDX-License-Identifier: Apache-2.0 */
/* libujreg {version} as one {what}, written by tools/amalgamate of its sources; do not edit.
{how} */
"""
# What a private header offers need not be used by every build.
QUIET = """
#if defined(__clang__)
#  pragma clang diagnostic ignored "-Wunused-function"
#endif
"""
FOR_C = """ *
 * Compile it as C11 into the program and link the threads library (-pthread). -DUJREG_XML=1 brings the XML reader and
 * writer and wants expat (-lexpat); -DUJREG_PORTABLE=1 leaves out wide instructions; no other option is needed."""
FOR_H = """ *
 * The header of ujreg.c: all public headers of the library, one behind the other. C99 or C++11."""


def public_header():
    """All headers of include/ujreg, each once, behind those that it includes."""
    texts, done = [], set()

    def add(name):
        if name in done:
            return
        done.add(name)
        text = (ROOT / "include" / name).read_text(encoding="utf-8")
        for match in INCLUDE.finditer(text):
            add(match["public"])
        texts.append(INCLUDE.sub("", text))

    for path in sorted((ROOT / "include/ujreg").glob("*.h")):
        add(f"ujreg/{path.name}")
    return "\n".join(texts)


def has_guard(text):
    return re.search(r"^#ifndef (UJ_\w+_H)\n#define \1\n", text, re.M) is not None


class Sources:
    """The sources of lib/ in one text."""

    def __init__(self):
        self.headers = set()

    def expanded(self, path, template=None):
        """(own, text): pieces of text in order; own are those of the source itself and its templates, the others
        private headers, which belong to all."""
        text = (ROOT / "lib" / path).read_text(encoding="utf-8")
        at = 0
        for match in INCLUDE.finditer(text):
            before = text[at:match.start()]
            at = match.end()
            yield True, before
            found = TEMPLATE.findall(before)
            template = found[-1] if found else template
            if match["public"]:
                continue
            name = match["private"] or template
            included = (ROOT / "lib" / name).read_text(encoding="utf-8")
            if not has_guard(included):
                yield from self.expanded(name, template)
            elif name not in self.headers:
                self.headers.add(name)
                yield from ((False, piece) for _, piece in self.expanded(name, template))
        yield True, text[at:]


def macros_of(pieces):
    """The macros that a source keeps to itself, in the order of their definition."""
    names = []
    for own, piece in pieces:
        if own:
            names += [name for name in re.findall(r"^[ \t]*#[ \t]*define[ \t]+(\w+)", piece, re.M)]
    return dict.fromkeys(names)


def one_source():
    sources = Sources()
    files = {}
    for path in sorted((ROOT / "lib").glob("**/*.c")):
        name = path.relative_to(ROOT / "lib").as_posix()
        files[name] = list(sources.expanded(name))
    features, users = {}, {}
    for name, pieces in files.items():
        for own, piece in pieces:
            features.update(dict.fromkeys(FEATURES.findall(piece)))
        for kept in file_names(tokens_of("".join(piece for own, piece in pieces if own))):
            users.setdefault(kept, []).append(name)
    text = "".join(f"#ifndef {feature.split()[0]}\n#  define {feature}\n#endif\n" for feature in features)
    text += '#include "ujreg.h"\n' + QUIET
    for name, pieces in files.items():
        stem = re.sub(r"\W", "_", name[:-2])
        new = {kept: f"{stem}_{kept[1]}" for kept, files_of in users.items() if name in files_of and len(files_of) > 1}
        text += f"\n/* --- lib/{name} --- */\n"
        for own, piece in pieces:
            piece = FEATURES.sub("", piece)
            text += rename(piece, new) if own and new else piece
        text += "".join(f"#undef {macro}\n" for macro in macros_of(pieces) if macro != "UJ_SIMD_TEMPLATE" and macro != "UJ_SIMD")
    return text


def main():
    parser = argparse.ArgumentParser(prog="python3 tools/amalgamate", description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    folder = parser.parse_args().folder
    header = public_header()
    version = ".".join(re.search(rf"#define UJREG_VERSION_{part} (\d+)", header)[1] for part in ("MAJOR", "MINOR", "PATCH"))
    folder.mkdir(parents=True, exist_ok=True)
    for name, what, how, body in (("ujreg.h", "header", FOR_H,
                                   "#ifndef UJREG_API\n#  define UJREG_API /* compiled into the program */\n#endif\n" + header),
                                  ("ujreg.c", "source", FOR_C, one_source())):
        (folder / name).write_text(HEAD.format(version=version, what=what, how=how) + body, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
