#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs all tests and gates, from a fresh Debian machine on: what is missing is installed (as root), everything is
# built under build/, every step is told, and the last line counts: `N passed, N failed`. Each test of ctest counts
# as one, each other step as one. Logs: build/tests/.
set -u
cd "$(dirname "$0")/.." || exit 2
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE

passed=0
failed=0
finish() {
    printf '\n%d passed, %d failed\n' "$passed" "$failed"
    [ "$failed" -eq 0 ]
    exit
}

# --- what is needed --------------------------------------------------------------------------------------------------
missing=
# need PACKAGE COMMAND...: the package when the command fails
need() {
    package=$1
    shift
    "$@" >/dev/null 2>&1 || missing="$missing $package"
}
look() {
    missing=
    need "gcc libc6-dev" cc --version
    need g++ c++ --version
    need binutils nm --version
    need cmake cmake --version
    need ninja-build ninja --version
    need make make --version
    need pkg-config pkg-config --version
    need libcmocka-dev pkg-config --exists cmocka
    need libexpat1-dev pkg-config --exists expat
    need python3 python3 -c 'import ctypes, json'
    need doxygen doxygen --version
    need graphviz dot -V
    need valgrind valgrind --version
    need abigail-tools abidiff --version
}
look
if [ -n "$missing" ]; then
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
        echo "The tests need these Debian packages, or their like:$missing"
        echo "Install them as root (apt-get install$missing) and run sh tests/run.sh again."
        failed=1
        finish
    fi
    echo "Installing$missing"
    # shellcheck disable=SC2086 # a list of words
    if ! { DEBIAN_FRONTEND=noninteractive apt-get -q update;
           DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install $missing; } >install.log 2>&1; then
        tail -n 20 install.log
        rm -f install.log
        echo "apt-get failed; the packages are:$missing"
        failed=1
        finish
    fi
    rm -f install.log
    look
    if [ -n "$missing" ]; then
        echo "Installed, and still not usable:$missing"
        failed=1
        finish
    fi
fi

# --- steps -----------------------------------------------------------------------------------------------------------
jobs=$(getconf _NPROCESSORS_ONLN)
CMAKE_GENERATOR=Ninja
export CMAKE_GENERATOR
mkdir -p build/tests

# report RESULT NAME SECONDS NOTE
report() { printf '  %-5s %-62s %4d s  %s\n' "$1" "$2" "$3" "$4"; }

# step NAME LOG COMMAND...: one passed or failed
step() {
    name=$1
    log=build/tests/$2.log
    shift 2
    start=$(date +%s)
    if "$@" >"$log" 2>&1; then
        passed=$((passed + 1))
        report pass "$name" $(($(date +%s) - start)) ""
        return 0
    fi
    failed=$((failed + 1))
    report FAIL "$name" $(($(date +%s) - start)) "$log"
    tail -n 40 "$log" | sed 's/^/        /'
    return 1
}

skip() { report skip "$1" 0 "$2"; }

configure_and_build() { cmake --preset "$1" && cmake --build --preset "$1" --parallel "$jobs"; }

# suite PRESET NAME: builds and runs every test of ctest, each counts
suite() {
    step "$2: build, warnings are errors" "$1-build" configure_and_build "$1" || return 1
    log=build/tests/$1.log
    start=$(date +%s)
    ctest --preset "$1" --parallel "$jobs" --timeout 900 >"$log" 2>&1
    status=$?
    counts=$(sed -n 's/^.* tests passed, \([0-9]*\) tests failed out of \([0-9]*\)$/\1 \2/p' "$log")
    bad=${counts% *}
    all=${counts#* }
    if [ -z "$counts" ]; then
        bad=1
        all=1
    elif [ $status -ne 0 ] && [ "$bad" -eq 0 ]; then
        bad=1
        all=$((all + 1))
    fi
    passed=$((passed + all - bad))
    failed=$((failed + bad))
    if [ "$bad" -eq 0 ]; then
        report pass "$2: $all tests" $(($(date +%s) - start)) ""
    else
        report FAIL "$2: $bad of $all tests" $(($(date +%s) - start)) "$log"
        grep -E '\*\*\*|^The following tests FAILED|^ERROR|\[  (ERROR|FAILED)' "$log" | head -n 40 | sed 's/^/        /'
    fi
}

abi() { abidiff --no-added-syms --no-show-locs --suppressions tests/abi/opaque.ini tests/abi/ujreg.abi "$1"; }

# The public suites are fetched; where npm or the suites are not at hand, the small cases of our own (ctest) must do.
conformance() {
    name="public conformance suites of CSV, JSON, XML"
    if ! command -v npm >/dev/null 2>&1; then
        skip "$name" "npm is not installed"
        return
    fi
    timeout 600 sh tests/conformance/run.sh build/ci/tests/conformance/read_cases >build/tests/conformance.log 2>&1
    status=$?
    if [ $status -eq 77 ] || [ $status -eq 124 ]; then
        skip "$name" "$(tail -n 1 build/tests/conformance.log)"
        return
    fi
    result() { cat build/tests/conformance.log; return $status; }
    step "$name" conformance-result result
}

documentation() {
    mkdir -p build/docs && doxygen docs/Doxyfile
}

# In both languages, with its findings and its last advice.
quickstart() {
    for lang in zh en; do
        sh examples/quickstart.sh $lang >build/tests/quickstart-$lang.txt || return 1
        cat build/tests/quickstart-$lang.txt
        grep -q "AAC002.check-digit" build/tests/quickstart-$lang.txt || return 1
        tail -n 1 build/tests/quickstart-$lang.txt | grep -q "check --lang $lang FILE.csv" || return 1
    done
}

echo "libujreg: all tests and gates"
step "generated files are fresh" generated python3 tools/generate --check
step "floors: every include points down" floors python3 tests/checks/check_floors.py
step "public headers: alone, C99, C++11, nothing forbidden" headers python3 tests/checks/check_headers.py
step "README and docs: links lead somewhere, code is the tested code" pages python3 tests/checks/check_pages.py
suite ci "the library"
suite portable "without wide instructions"
suite asan-ubsan "ASan and UBSan"
if command -v clang >/dev/null 2>&1; then
    suite clang "clang"
else
    skip "clang" "not installed"
fi
library=build/ci/lib/libujreg.so.1
step "exported symbols as reviewed, calls to libc harmless" symbols python3 tests/abi/symbols.py check $library
if [ "$(sed -n "s/.*architecture='\([^']*\)'.*/\1/p" tests/abi/ujreg.abi 2>/dev/null | head -n 1)" = "elf-amd-x86_64" ] &&
        [ "$(uname -m)" = x86_64 ]; then
    step "types and functions as in the ABI baseline" abi abi $library
else
    skip "types and functions as in the ABI baseline" "there is none for $(uname -m)"
fi
step "at most 950 instructions a record" instructions \
    python3 tests/bench/instructions.py build/ci/tools/ujreg/ujreg build/ci/tests/truth/synth/synth 950
step "at most 1,400 without wide instructions" instructions-portable \
    python3 tests/bench/instructions.py build/portable/tools/ujreg/ujreg build/ci/tests/truth/synth/synth 1400
conformance
step "consumers: pkg-config, find_package, add_subdirectory; C, C++" consumer sh tests/consumer/run.sh build/ci
step "documentation builds without a warning" docs documentation
step "the quick start, in both languages" quickstart quickstart
finish
