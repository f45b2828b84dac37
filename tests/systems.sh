#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Other systems than this one: Windows on x86-64 (built by MinGW-w64, run by Wine), and Linux with musl in place of glibc. The
# unit tests run; the DLL exports the reviewed list and nothing else, needs no library of the compiler, and serves a program
# that was linked with it as a stranger links. As root, missing packages are installed.
#     sh tests/systems.sh [windows|musl ...]
# Ends with 77 when a compiler or Wine is missing and cannot be installed.
set -eu
cd "$(dirname "$0")/.."
root=$PWD
. tests/install_missing.sh
mkdir -p "${UJREG_BUILD_DIR:-build}/systems"
work=$(cd "${UJREG_BUILD_DIR:-build}/systems" && pwd)
jobs=$(getconf _NPROCESSORS_ONLN)
systems=${*:-windows musl}

missing=
for system in $systems; do
    case $system in
    windows)
        command -v x86_64-w64-mingw32-gcc-posix >/dev/null || missing="$missing gcc-mingw-w64-x86-64-posix"
        command -v wine >/dev/null || missing="$missing wine wine64" ;;
    musl) command -v musl-gcc >/dev/null || missing="$missing musl-tools" ;;
    *) echo "there is no system $system; expected windows, musl"; exit 2 ;;
    esac
done
for tool in cmake ninja pkg-config; do
    command -v $tool >/dev/null || missing="$missing $(echo $tool | sed 's/ninja/ninja-build/')"
done
install_missing

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

# build NAME TOOLCHAIN [CMake options]
build() {
    name=$1
    toolchain=$2
    shift 2
    { PKG_CONFIG_LIBDIR=$root/tests/foreign cmake -S "$root" -B "$work/$name" -G Ninja -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_TOOLCHAIN_FILE="$root/cmake/$toolchain.cmake" -DUJREG_XML=OFF -DUJREG_TESTS=ON "$@" &&
        cmake --build "$work/$name" --parallel "$jobs"; } >"$work/$name.log" 2>&1 || { tail -n 20 "$work/$name.log"; return 1; }
}

# unit_tests NAME
unit_tests() {
    status=0
    ctest --test-dir "$work/$1" --output-on-failure --parallel "$jobs" --timeout 300 -R '^test_' >"$work/$1.tests" 2>&1 ||
        { tail -n 40 "$work/$1.tests"; status=1; }
    judge "$1: $(sed -n 's/^.* out of \([0-9]*\)$/\1/p' "$work/$1.tests") unit tests" $status
}

# Wine in a place of its own. Its services live as long as a program runs, and keep the standard output of the first one
# open: a program that waits for nothing comes first.
start_wine() {
    export WINEPREFIX="$work/wine" WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml='
    wineboot --init >"$work/wine.log" 2>&1 </dev/null || { cat "$work/wine.log"; return 1; }
    sh -c 'echo $$ >"$0"; exec sleep 3000' "$work/idle" | wine cmd /c more >/dev/null 2>&1 &
    trap 'kill "$(cat "$work/idle")" 2>/dev/null; wineserver -k >/dev/null 2>&1; rm -rf "$work/wine"' EXIT
}

dll_exports() {
    x86_64-w64-mingw32-objdump -p "$1" >"$work/dll.txt"
    sed -n 's/^\t\[ *[0-9]*\] \([^ ]*\)$/\1/p' "$work/dll.txt" | sort >"$work/exports.txt"
    cut -d ' ' -f 1 tests/abi/symbols.txt | sort | diff - "$work/exports.txt"
}

dll_needs() {
    sed -n 's/^.*DLL Name: //p' "$work/dll.txt" | sort | tr '\n' ' ' >"$work/needs.txt"
    [ "$(cat "$work/needs.txt")" = "KERNEL32.dll msvcrt.dll " ] || { cat "$work/needs.txt"; return 1; }
}

# The example of README, linked with the DLL and with the static library of an installed tree.
dll_serves() {
    rm -rf "$work/prefix"
    cmake --install "$work/windows" --prefix "$work/prefix" >"$work/install.log" || return 1
    (
        cd "$work"
        flags="-std=c99 -Wall -Wextra -Werror -I prefix/include -L prefix/lib"
        # shellcheck disable=SC2086 # flags are words
        x86_64-w64-mingw32-gcc-posix $flags -o prefix/bin/shared.exe "$root/examples/c/check_record.c" -lujreg &&
            x86_64-w64-mingw32-gcc-posix $flags -DUJREG_STATIC=1 -static -o prefix/bin/static.exe \
                "$root/examples/c/check_record.c" -l:libujreg.a -lpthread || exit 1
        x86_64-w64-mingw32-objdump -p prefix/bin/shared.exe | grep -q 'DLL Name: libujreg-1.dll' &&
            ! x86_64-w64-mingw32-objdump -p prefix/bin/static.exe | grep -q 'DLL Name: libujreg' || exit 1
        for program in shared static; do
            wine prefix/bin/$program.exe 2>/dev/null | tr -d '\r' >$program.txt || exit 1
            [ "$(grep -c '^error: ' $program.txt)" -eq 2 ] && grep -qxF "$(head -n 1 $program.txt)" "$root/README.md" ||
                { cat $program.txt; exit 1; }
        done
    )
}

windows() {
    status=0
    start_wine || status=1
    judge "windows: Wine starts" $status
    [ $status = 0 ] || return 0
    build windows windows-x86_64 -DUJREG_TOOLS=OFF || status=1
    judge "windows: builds" $status
    [ $status = 0 ] || return 0
    dll=$work/windows/lib/libujreg-1.dll
    dll_exports "$dll" || status=1
    judge "windows: the DLL exports tests/abi/symbols.txt and nothing else" $status
    status=0
    dll_needs || status=1
    judge "windows: the DLL needs what every Windows has" $status
    status=0
    dll_serves || status=1
    judge "windows: programs linked with the DLL and with the static library" $status
    unit_tests windows
}

musl() {
    status=0
    build musl musl -DUJREG_SHARED=OFF || status=1
    judge "musl: builds" $status
    [ $status = 0 ] || return 0
    unit_tests musl
}

for system in $systems; do
    $system
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
