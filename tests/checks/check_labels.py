# SPDX-License-Identifier: Apache-2.0
"""Every test of a build is labelled quick, slow or hours: check_labels.py CTEST BUILD."""
import json
import subprocess
import sys


def labels_of(test):
    return next((item["value"] for item in test["properties"] if item["name"] == "LABELS"), [])


def main(ctest, build):
    shown = subprocess.run([ctest, "--show-only=json-v1"], cwd=build, check=True, capture_output=True, text=True).stdout
    tests = json.loads(shown)["tests"]
    wrong = [test["name"] for test in tests if len({"quick", "slow", "hours"}.intersection(labels_of(test))) != 1]
    for name in wrong:
        print(f"{name} is not labelled: does its CMakeLists.txt end with ujreg_finish_tests()?")
    return 1 if wrong or not tests else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
