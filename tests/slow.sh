#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What takes too long for every change: run it before a release, or the part that a change touches.
#
#     sh tests/slow.sh                 all of it
#     sh tests/slow.sh hours           the tests of ctest labelled `hours`: 5,000 damaged inputs, 200,000 records against the
#                                      oracle, all kinds of growth
#     sh tests/slow.sh fuzz            every fuzz target for FUZZ_SECONDS (900)
#     sh tests/slow.sh coverage        lines and branches that the tests execute
#
# docs/testing.md says when each part last ran and what it found.
set -u
cd "$(dirname "$0")/.." || exit 2
build=${UJREG_BUILD_DIR:-build}
failed=0

part() {
    echo "slow: $1"
    shift
    "$@" || { failed=$((failed + 1)); echo "FAILED: $*"; }
}

hours() {
    cmake --preset ci -B "$build/ci" >/dev/null && cmake --build "$build/ci" --parallel &&
        ctest --test-dir "$build/ci" --output-on-failure -L hours
}

fuzz() { FUZZ_SECONDS=${FUZZ_SECONDS:-900} sh tests/run.sh fuzz; }

for name in ${*:-hours fuzz coverage}; do
    case $name in
    hours) part hours hours ;;
    fuzz) part fuzz fuzz ;;
    coverage) part coverage sh tests/coverage.sh ;;
    *)
        echo "tests/slow.sh: there is no part $name; expected: hours fuzz coverage"
        exit 2 ;;
    esac
done
[ "$failed" -eq 0 ]
