# SPDX-License-Identifier: Apache-2.0
"""The pages a person reads: links lead somewhere, and the README's programs are the ones that the tests run."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
EXAMPLE = ROOT / "examples" / "c" / "check_record.c"
SCRIPT = ROOT / "examples/python/check_file.py"


def pages():
    for place in ("*.md", "docs/**/*.md", "examples/**/*.md", "tests/**/*.md", "bindings/**/*.md", "data/*.md"):
        yield from sorted(ROOT.glob(place))


def broken_links(page):
    text = re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text(encoding="utf-8"), flags=re.S)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:|#|@ref", target):
            continue
        if not (page.parent / target.split("#")[0]).exists():
            yield f"{page.relative_to(ROOT)}: the link to {target} leads nowhere"


def main():
    wrong = [line for page in pages() for line in broken_links(page)]
    program = EXAMPLE.read_text(encoding="utf-8").strip()
    script = SCRIPT.read_text(encoding="utf-8").strip()
    for name in ("README.md", "README.zh-CN.md"):
        blocks = re.findall(r"^```c\n(.*?)^```$", (ROOT / name).read_text(encoding="utf-8"), re.S | re.M)
        if [block.strip() for block in blocks] != [program]:
            wrong.append(f"{name}: its C program is not {EXAMPLE.relative_to(ROOT)}")
        blocks = re.findall(r"^```python\n(.*?)^```$", (ROOT / name).read_text(encoding="utf-8"), re.S | re.M)
        if [block.strip() for block in blocks] != [script]:
            wrong.append(f"{name}: its Python program is not {SCRIPT.relative_to(ROOT)}")
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
