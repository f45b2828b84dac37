#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The short cut for rows is one that may go: in a copy of the sources without run/clean_rows.*, without its own test, and
# without the lines of lib/ that are marked clean_rows, everything builds and the quick tests pass.
#     sh tests/without_clean_rows.sh [DIRECTORY]      default: build/without_clean_rows
set -eu
cd "$(dirname "$0")/.."
work=${1:-build/without_clean_rows}
mkdir -p "$work"
work=$(cd "$work" && pwd)

# What a build changes lies outside of the copy, so that a second run builds only what differs.
rm -rf "$work/source"
mkdir "$work/source"
tar -c --exclude=./build --exclude=./.git --exclude=./dist --exclude="${work#"$PWD"/}" -f - . | tar -x -C "$work/source" -f -
cd "$work/source"
rm lib/run/clean_rows.* tests/unit/test_clean_rows.c
marked=$(grep -rl 'clean_rows \*/$' lib)
lines=$(grep -rc 'clean_rows \*/$' lib | awk -F : '{ sum += $2 } END { print sum }')
echo "$lines lines marked clean_rows in $marked"
# shellcheck disable=SC2086 # a list of files
sed -i '/clean_rows \*\/$/d' $marked
if grep -rn 'clean_rows\.h\|uj_clean_row' lib; then
    echo "these still need the short cut"
    exit 1
fi
cmake -S . -B "$work/build" -DCMAKE_BUILD_TYPE=RelWithDebInfo -DUJREG_WERROR=ON >"$work/configure.log" 2>&1 ||
    { tail -n 20 "$work/configure.log"; exit 1; }
cmake --build "$work/build" --parallel 2 >"$work/build.log" 2>&1 || { tail -n 40 "$work/build.log"; exit 1; }
ctest --test-dir "$work/build" --output-on-failure -L quick -E '^comments$' --parallel 2 --timeout 600
