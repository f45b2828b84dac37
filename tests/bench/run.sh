#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The figures of tests/bench/README.md: installs the peers that are missing (as root, on Debian and its like), builds
# everything under build/bench-*, and measures. Options go to run.py; `sh tests/bench/run.sh --help`.
set -eu
cd "$(dirname "$0")/../.."

missing=
need() {
    package=$1
    shift
    "$@" >/dev/null 2>&1 || missing="$missing $package"
}
compiles() { printf '#include <%s>\nint main(void) { return 0; }\n' "$1" | cc -x c -o /dev/null -; }
need "gcc libc6-dev" cc --version
need cmake cmake --version
need make make --version
need libexpat1-dev compiles expat.h
need libcsv-dev compiles csv.h
need valgrind valgrind --version
need libxml2-utils xmllint --version
need miller mlr --version
need python3 python3 --version
if [ -n "$missing" ]; then
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
        echo "The benchmark needs these Debian packages, or their like:$missing"
        exit 1
    fi
    # shellcheck disable=SC2086 # a list of words
    { DEBIAN_FRONTEND=noninteractive apt-get -q update &&
        DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install $missing; } >&2
fi

jobs=$(getconf _NPROCESSORS_ONLN)
build() {
    directory=build/bench-$1
    shift
    mkdir -p "$directory"
    if ! { cmake -S . -B "$directory" -DCMAKE_BUILD_TYPE=Release -DUJREG_TESTS=OFF -DUJREG_BENCH=ON -DUJREG_SHARED=OFF "$@" &&
           cmake --build "$directory" --parallel "$jobs"; } >"$directory.log" 2>&1; then
        tail -n 30 "$directory.log"
        exit 1
    fi
}
build release
build portable -DUJREG_SIMD=OFF
mkdir -p build/bench-peers
cc -O2 -o build/bench-peers/csv_split tests/bench/peers/csv_split.c -lcsv
cc -O2 -o build/bench-peers/expat_count tests/bench/peers/expat_count.c -lexpat

exec python3 tests/bench/run.py "$@"
