#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Builds with line counts, runs all tests, and tells the share of lines and branches of lib/ that they execute.
set -eu
cd "$(dirname "$0")/.."
cmake --preset coverage >/dev/null
cmake --build --preset coverage --parallel "$(getconf _NPROCESSORS_ONLN)" >/dev/null
find build/coverage -name '*.gcda' -delete
ctest --preset coverage --parallel "$(getconf _NPROCESSORS_ONLN)" | tail -n 3
python3 tests/coverage.py build/coverage
