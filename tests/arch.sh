#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Other processors, by emulation: the command is built for each of them and must print, byte for byte, what this machine's
# prints. A slow gate: not part of run.sh. Debian packages: gcc-<triple>, qemu-user; as root they are installed.
#     sh tests/arch.sh [aarch64|s390x|i686 ...]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$root/build/arch
samples=$root/examples/data
mkdir -p "$work"

emulator() {
    case $1 in
    i686) echo qemu-i386 ;; # 32 bits
    *) echo "qemu-$1" ;;    # aarch64; s390x is big-endian
    esac
}

install() {
    missing=
    for tool in "$@"; do
        command -v "$tool" >/dev/null || missing=yes
    done
    [ -n "$missing" ] || return 0
    [ "$(id -u)" = 0 ] || { echo "needs: $* (Debian: gcc-<triple>, qemu-user)"; exit 1; }
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends qemu-user cmake make \
        "$(echo "gcc-$2" | sed 's/-gcc$//')" >/dev/null
}

# build NAME [CMake options]
build() {
    name=$1
    shift
    cmake -S "$root" -B "$work/$name" -DCMAKE_BUILD_TYPE=Release -DUJREG_TESTS=OFF -DUJREG_XML=OFF \
        -DUJREG_SHARED=OFF -DCMAKE_EXE_LINKER_FLAGS=-static "$@" >"$work/$name.log" 2>&1 &&
        cmake --build "$work/$name" -j2 >>"$work/$name.log" 2>&1 || { tail -20 "$work/$name.log"; return 1; }
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
        "$@" convert --from csv --to $form --today 20251231 "$samples/clean.csv" - 2>&1 || echo "exit status $?"
        "$@" convert --from csv --to $form --encoding-to gb18030 --today 20251231 "$samples/clean.csv" - 2>/dev/null |
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

passed=0
failed=0
build native
say "$work/native/tools/ujreg/ujreg" >"$work/native.txt"
for machine in ${*:-aarch64 s390x i686}; do
    install "$(emulator "$machine")" "$machine-linux-gnu-gcc"
    if build "$machine" -DCMAKE_SYSTEM_NAME=Linux -DCMAKE_SYSTEM_PROCESSOR="$machine" \
        -DCMAKE_C_COMPILER="$machine-linux-gnu-gcc" &&
        say "$(emulator "$machine")" "$work/$machine/tools/ujreg/ujreg" >"$work/$machine.txt" &&
        cmp "$work/native.txt" "$work/$machine.txt"; then
        echo "ok $machine"
        passed=$((passed + 1))
    else
        echo "FAILED $machine"
        failed=$((failed + 1))
    fi
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
