#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Other processors, under an emulator: aarch64 (where the NEON backend runs), s390x (big-endian) and i686 (32 bits). For each
# of them the library, its command and its unit tests are built by Debian's cross compiler; the tests of vectors, SIMD, proof
# and encodings run; and the command must print, byte for byte, what this machine's prints. Of aarch64 the instructions of a
# record are counted, too. As root, missing packages are installed.
#     sh tests/foreign.sh [aarch64|s390x|i686 ...]
# Ends with 77 when the compilers are missing and cannot be installed.
set -eu
cd "$(dirname "$0")/.."
root=$PWD
. tests/install_missing.sh
mkdir -p "${UJREG_BUILD_DIR:-build}/foreign"
work=$(cd "${UJREG_BUILD_DIR:-build}/foreign" && pwd)
samples=$root/examples/data
jobs=$(getconf _NPROCESSORS_ONLN)
machines=${*:-aarch64 s390x i686}

# Beside the words backend, which every build holds the others against: what depends on byte order and width.
tests='^test_(vector|csv_scan|proof|clean_rows|csv_rows|check|identity|mask|business_id|id_set|keyed_hash|gb18030|utf8|unicode'
tests="$tests"'|judge|ndjson|fixed|delimited|writer|same_findings|message|area|date|code|tally|statistics|registration|calendar)$'

# Instructions a record on aarch64 with NEON: 629 when it was set, 749 on x86-64 with SSE2.
limit=648

emulator() {
    case $1 in
    i686) echo qemu-i386 ;;
    *) echo "qemu-$1" ;;
    esac
}

packages() {
    case $1 in
    aarch64) echo "gcc-aarch64-linux-gnu libc6-dev-arm64-cross" ;;
    s390x) echo "gcc-s390x-linux-gnu libc6-dev-s390x-cross" ;;
    i686) echo "gcc-i686-linux-gnu libc6-dev-i386-cross" ;;
    esac
}

missing=
for machine in $machines; do
    command -v "$(emulator "$machine")" >/dev/null || missing="$missing qemu-user"
    command -v "$machine-linux-gnu-gcc" >/dev/null || missing="$missing $(packages "$machine")"
done
for tool in gcc cmake ninja pkg-config; do
    command -v $tool >/dev/null || missing="$missing $(echo $tool | sed 's/ninja/ninja-build/')"
done
install_missing

# build NAME [CMake options]
build() {
    name=$1
    shift
    { cmake -S "$root" -B "$work/$name" -G Ninja -DCMAKE_BUILD_TYPE=Release -DUJREG_XML=OFF -DUJREG_SHARED=OFF "$@" &&
        cmake --build "$work/$name" --parallel "$jobs"; } >"$work/$name.log" 2>&1 || { tail -n 20 "$work/$name.log"; return 1; }
}

# say COMMAND...: all that is compared. Exit statuses count as well.
say() {
    for file in day.csv day-gb18030.csv clean.csv defects-all.csv; do
        for form in text ndjson csv; do
            "$@" check --today 20251231 --jobs 2 --output $form "$samples/$file" 2>&1 || echo "exit status $?"
        done
    done
    cat "$samples/defects-all.csv" | "$@" check --lang zh --today 20251231 - "$samples/day.csv" 2>&1 || echo "exit status $?"
    for form in tsv psv ndjson json fixed; do
        "$@" convert --from csv --to $form "$samples/clean.csv" - 2>&1 || echo "exit status $?"
        "$@" convert --from csv --to $form --encoding-to gb18030 "$samples/clean.csv" - 2>/dev/null |
            "$@" check --format $form --today 20251231 --output ndjson - 2>&1 || echo "exit status $?"
    done
    for number in 11010519491231002X 11010519491231002x 110105491231002 CAN110081080310 911124198108030024; do
        "$@" id --lang en $number 2>&1 || echo "exit status $?"
    done
    "$@" area --lang en 330106 --on 2019
    "$@" rules --format ndjson
    "$@" deadline --from 20200120 --workdays 5
    "$@" apply "$samples/events.ndjson" 2>&1 || echo "exit status $?"
    for month in 2024-06 2024-12; do
        "$@" stats --month $month --output json "$samples/registrations.csv" 2>&1 || echo "exit status $?"
    done
}

# What a record more costs, counted by a plugin of the emulator.
count() {
    gcc -O2 -shared -fPIC -fvisibility=hidden -o "$work/count.so" tests/foreign/count.c || return 1
    for records in 5000 20000; do
        qemu-aarch64 "$work/aarch64/tests/truth/synth/synth" --today 20251231 --defects 0 --records $records --data data \
            >"$work/$records.csv" || return 1
        qemu-aarch64 -plugin "$work/count.so" -d plugin -D "$work/$records.count" "$work/aarch64/tools/ujreg/ujreg" check \
            --today 20251231 --jobs 1 --output ndjson "$work/$records.csv" >/dev/null || return 1
    done
    small=$(sed -n 's/^instructions //p' "$work/5000.count")
    large=$(sed -n 's/^instructions //p' "$work/20000.count")
    [ -n "$small" ] && [ -n "$large" ] || { echo "the emulator takes no plugin"; return 1; }
    measured=$(((large - small) / 15000))
    echo "  $measured instructions a record with NEON, at most $limit"
    [ $measured -le $limit ]
}

passed=0
failed=0
judge() {
    if [ "$2" = 0 ]; then
        echo "ok $1"
        passed=$((passed + 1))
    else
        echo "FAILED $1"
        failed=$((failed + 1))
    fi
}

build native -DUJREG_TESTS=OFF
say "$work/native/tools/ujreg/ujreg" >"$work/native.txt"
for machine in $machines; do
    emulator=$(command -v "$(emulator "$machine")")
    status=0
    PKG_CONFIG_LIBDIR=$root/tests/foreign build "$machine" -DUJREG_TESTS=ON -DCMAKE_SYSTEM_NAME=Linux \
        -DCMAKE_SYSTEM_PROCESSOR="$machine" -DCMAKE_C_COMPILER="$machine-linux-gnu-gcc" -DCMAKE_EXE_LINKER_FLAGS=-static \
        -DCMAKE_CROSSCOMPILING_EMULATOR="$emulator" || status=1
    judge "$machine: builds" $status
    [ $status = 0 ] || continue
    ctest --test-dir "$work/$machine" --output-on-failure --parallel "$jobs" --timeout 400 -R "$tests" \
        >"$work/$machine.tests" 2>&1 || { tail -n 40 "$work/$machine.tests"; status=1; }
    judge "$machine: $(sed -n 's/^.* out of \([0-9]*\)$/\1/p' "$work/$machine.tests") unit tests" $status
    status=0
    say "$emulator" "$work/$machine/tools/ujreg/ujreg" >"$work/$machine.txt" && cmp "$work/native.txt" "$work/$machine.txt" ||
        status=1
    judge "$machine: the command prints what this machine's prints" $status
    if [ "$machine" = aarch64 ]; then
        status=0
        count || status=1
        judge "$machine: instructions a record" $status
    fi
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
