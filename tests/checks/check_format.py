# SPDX-License-Identifier: Apache-2.0
"""Every hand-written C and C++ file is as clang-format leaves it, in the pinned version.

python3 tests/checks/check_format.py           names the files that differ
python3 tests/checks/check_format.py --write   formats them
Other versions of clang-format differ in places: `pip install clang-format==18.1.8` brings the pinned one.
"""
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
VERSION = "18.1.8"
GENERATED = ("generated", "_numbers.h")


def sources():
    listed = subprocess.run(["git", "ls-files", "-z", "*.c", "*.h", "*.inc", "*.cpp", "*.hpp"], cwd=ROOT,
                            capture_output=True, text=True, check=True).stdout.split("\0")
    return [name for name in listed
            if name and not any(part in name for part in GENERATED) and (ROOT / name).is_file()]


def main():
    try:
        version = subprocess.run(["clang-format", "--version"], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        version = "none"
    if VERSION not in version:
        print(f"clang-format {VERSION} is needed (pip install clang-format=={VERSION}); found: {version.strip()}")
        return 77
    how = ["-i"] if "--write" in sys.argv[1:] else ["--dry-run", "--Werror", "-ferror-limit=1"]
    names = sources()
    done = subprocess.run(["clang-format", *how, *names], cwd=ROOT, capture_output=True, text=True)
    for line in done.stderr.splitlines():
        if "error:" in line:
            print(line.split(":")[0])
    if done.returncode == 0:
        print(f"{len(names)} files, all as clang-format {VERSION} leaves them")
    return 1 if done.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
