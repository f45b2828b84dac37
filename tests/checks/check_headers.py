# SPDX-License-Identifier: Apache-2.0
"""The public headers: each compiles alone as C99 and as C++11, and holds nothing that a binding cannot reach.

Forbidden: inline functions, bit-fields, variable arguments, structs by value, C enums, long, bool, wchar_t, FILE,
time_t, exported data, thread-locals. Compilers are taken from CC and CXX, else cc and c++.
"""
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
HEADERS = sorted((ROOT / "include" / "ujreg").glob("*.h"))

WORDS = ["inline", "static", "bool", "_Bool", "long", "enum", "wchar_t", "FILE", "time_t", "va_list", "_Thread_local",
         "__thread", "thread_local"]
PATTERNS = [(r"\.\.\.", "variable arguments"), (r"\w\s*:\s*\d+\s*;", "bit-field")]

COMPILERS = [
    ([os.environ.get("CC", "cc"), "-x", "c", "-std=c99"], "C99"),
    ([os.environ.get("CXX", "c++"), "-x", "c++", "-std=c++11"], "C++11"),
]
FLAGS = ["-pedantic-errors", "-Wall", "-Wextra", "-Werror", "-fsyntax-only", "-I", str(ROOT / "include"), "-"]


def code_of(header):
    """The text of a header with comments, strings and preprocessor lines taken out."""
    text = header.read_text(encoding="utf-8")
    text = re.sub(r"/\*.*?\*/", " ", text, flags=re.S)
    text = re.sub(r"^[ \t]*#(?:.*\\\n)*.*$", "", text, flags=re.M)
    text = re.sub(r"\bUJREG_CALL\b", "", text)
    return re.sub(r'"[^"\n]*"', '""', text)


def by_value(code, structs):
    """Functions, callbacks included, that take or return a struct as a value."""
    for result, name, parameters in re.findall(r"([\w \*\n]*?)\(?\s*\*?\s*(\w+)\s*\)?\s*\(([^()]*)\)\s*;", code):
        for piece in parameters.split(","):
            words = re.findall(r"\w+", piece)
            if "*" not in piece and "[" not in piece and structs.intersection(words[:-1]):
                yield name, " ".join(piece.split())
        if "*" not in result and structs.intersection(re.findall(r"\w+", result)):
            yield name, "the result"


def wrong_words(name, code, structs):
    for word in WORDS:
        if re.search(rf"\b{word}\b", code):
            yield f"{name}: {word}"
    for pattern, meaning in PATTERNS:
        if re.search(pattern, code):
            yield f"{name}: {meaning}"
    for function, what in by_value(code, structs):
        yield f"{name}: {function} takes a struct by value ({what})"
    for declaration in re.findall(r"\bUJREG_API\b[^;]*;|\bextern\b(?! \"\")[^;]*;", code):
        if "(" not in declaration:
            yield f"{name}: exported data: {' '.join(declaration.split())}"


def compile_alone(header):
    source = f"#include <ujreg/{header.name}>\n#include <ujreg/{header.name}>\nint unit;\n"
    for compiler, language in COMPILERS:
        done = subprocess.run(compiler + FLAGS, input=source, capture_output=True, text=True)
        if done.returncode != 0:
            yield f"{header.name} alone as {language}:\n{done.stderr.rstrip()}"


def main():
    codes = {header.name: code_of(header) for header in HEADERS}
    structs = set()
    for code in codes.values():
        structs.update(re.findall(r"\btypedef\s+struct\s+\w+\s*\{[^}]*\}\s*(\w+)\s*;", code))
    wrong = []
    for header in HEADERS:
        wrong += wrong_words(header.name, codes[header.name], structs)
        wrong += compile_alone(header)
    umbrella = (ROOT / "include" / "ujreg" / "ujreg.h").read_text(encoding="utf-8")
    for header in HEADERS:
        if header.name != "ujreg.h" and not header.name.endswith("_numbers.h") and f"<ujreg/{header.name}>" not in umbrella:
            wrong.append(f"ujreg.h does not include {header.name}")
    for line in wrong:
        print(line)
    if not wrong:
        print(f"{len(HEADERS)} headers, each alone as C99 and as C++11")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
