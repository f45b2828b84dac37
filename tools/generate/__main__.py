# SPDX-License-Identifier: Apache-2.0
"""Turn data/ into compiled tables, constants, documentation and bindings' constants.

Every module emit_*.py beside this file offers `outputs(root)`, a dict of relative path -> text, or, when it works on what
the others write, `outputs_after(root, earlier)`. This file only
collects them, writes what differs, and with --check says what is stale and exits with 1. Python standard library only.
"""
import argparse
import importlib
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def collect(root):
    sys.path.insert(0, str(HERE))
    result = {}
    modules = [importlib.import_module(path.stem) for path in sorted(HERE.glob("emit_*.py"))]
    calls = [module.outputs for module in modules if hasattr(module, "outputs")]
    calls += [lambda root, later=module.outputs_after: later(root, result)
              for module in modules if hasattr(module, "outputs_after")]
    for call in calls:
        for path, text in call(root).items():
            if path in result:
                raise SystemExit(f"two emitters write {path}")
            result[path] = text
    return result


def main():
    parser = argparse.ArgumentParser(prog="python3 tools/generate", description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a generated file is stale")
    options = parser.parse_args()
    stale = []
    for path, text in collect(ROOT).items():
        target = ROOT / path
        data = text.encode("utf-8")
        if target.exists() and target.read_bytes() == data:
            continue
        stale.append(path)
        if not options.check:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    for path in stale:
        print(("stale: " if options.check else "wrote: ") + path)
    return 1 if options.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
