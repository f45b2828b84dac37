#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Builds with line counts, runs all tests, and tells the share of lines and branches of lib/ that they execute; fails when it
# is less than it must be. Left out is what cannot bear that programs write their counts when they end (faults).
set -eu
cd "$(dirname "$0")/.."
build=${UJREG_BUILD_DIR:-$PWD/build}/coverage
jobs=$(getconf _NPROCESSORS_ONLN)
cmake --preset coverage -B "$build" >/dev/null
cmake --build "$build" --parallel "$jobs" >/dev/null
find "$build" -name '*.gcda' -delete
ctest --test-dir "$build" --parallel "$jobs" -LE hours -E '^faults_' "$@" | tail -n 8
python3 tests/coverage.py "$build"
