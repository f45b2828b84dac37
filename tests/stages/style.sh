# SPDX-License-Identifier: Apache-2.0
# How the sources read: one format, no mistake that clang-tidy knows, no word that codespell knows to be wrong.
# shellcheck shell=sh disable=SC2154 # variables of run.sh

needs_style() {
    needs_build
    wish codespell codespell --version
    wish clang-tidy run-clang-tidy --help
    wish python3-pip sh -c 'clang-format --version | grep -q 18.1.8 || python3 -m pip --version'
}

# The pinned clang-format: the one on the path, or one that pip brings.
format_is_kept() {
    if ! clang-format --version 2>/dev/null | grep -q 18.1.8; then
        tools=$build/tools/clang-format
        [ -d "$tools" ] || python3 -m pip install --quiet --target "$tools" clang-format==18.1.8 ||
            { rm -rf "$tools"; echo "clang-format 18.1.8 is neither there nor to be had by pip"; return 77; }
        PATH=$tools/clang_format/data/bin:$PATH
    fi
    python3 tests/checks/check_format.py
}

# What people wrote, without what is generated or wrong on purpose.
spelling() {
    have codespell || { echo "codespell is not installed"; return 77; }
    codespell --ignore-words tests/checks/spelling.txt --skip "./build*,./.git,*/generated,*_numbers.h,*.abi" \
        --skip "./examples/data,./tests/vectors,./tests/fuzz/seeds,./tests/fuzz/corpus,./tests/conformance/own" \
        --skip "./tests/cases,./docs/reference,./data" .
}

# Only the sources of library and command: the build without tests is enough to know how they are compiled.
tidy() {
    have run-clang-tidy || { echo "clang-tidy is not installed"; return 77; }
    CC=cc cmake -S . -B "$build/tidy" -DUJREG_TESTS=OFF -DUJREG_SHARED=OFF -DCMAKE_EXPORT_COMPILE_COMMANDS=ON \
        -DCMAKE_C_COMPILER_LAUNCHER= >/dev/null &&
        run-clang-tidy -quiet -j "$jobs" -p "$build/tidy" "/(lib|tools/ujreg)/[^/]*/?[^/]*[.]c\$" 2>&1 |
            grep -E '(warning|error):' -A 4 | sed "s|$PWD/||"
    [ ! -s "$build/tests/tidy.log" ]
}

stage_style() {
    step "format: as clang-format 18.1.8 leaves it" format format_is_kept
    step "spelling" spelling spelling
    step "comments: files they name exist, inside tests say so" comments python3 tests/checks/check_comments.py
    step "clang-tidy, library and command" tidy tidy
}
