# SPDX-License-Identifier: Apache-2.0
# The library in every ordinary build, its interface, and strangers that use it.
# shellcheck shell=sh disable=SC2154 # variables of run.sh

needs_core() {
    needs_build
    need abigail-tools abidiff --version
    wish "clang libclang-rt-dev" clang --version
    wish libxml2-utils xmllint --version
}

abi() { abidiff --no-added-syms --no-show-locs --suppressions tests/abi/opaque.ini tests/abi/ujreg.abi "$1"; }

# The public suites are fetched; where npm or the suites are not at hand, the small cases of our own (ctest) must do.
conformance() {
    have npm || { echo "npm is not installed"; return 77; }
    timeout 600 sh tests/conformance/run.sh "$build/ci/tests/conformance/read_cases"
    status=$?
    [ $status -ne 124 ] || { echo "the suites could not be fetched in 10 minutes"; return 77; }
    return $status
}

# Arrow's own library is fetched; without it the batches that the C tests make by hand must do.
with_pyarrow() {
    python3 -m venv "$build/pyarrow" || { echo "python3 cannot make an environment (python3-venv)"; return 77; }
    timeout 600 "$build/pyarrow/bin/pip" install --quiet --disable-pip-version-check pyarrow ||
        { echo "pyarrow could not be installed"; return 77; }
    UJREG_PYARROW=1 UJREG_LIBRARY=$build/ci/lib/libujreg.so.1 "$build/pyarrow/bin/python" tests/python/test_arrow.py
}

stage_core() {
    step "generated files are fresh" generated python3 tools/generate --check
    step "floors: every include points down" floors python3 tests/checks/check_floors.py
    step "public headers: alone, C99, C++11, nothing forbidden" headers python3 tests/checks/check_headers.py
    step "api.json: offsets and numbers as compilers say" api python3 tests/checks/check_api.py
    step "README and docs: links lead somewhere, code is the tested code" pages python3 tests/checks/check_pages.py
    suite ci "the library" -LE hours
    suite portable "without wide instructions" -LE hours -E '_long$|_all$'
    if have clang; then
        suite clang "clang" -L quick
    else
        skip "clang" "not installed"
    fi
    step "without the short cut for rows: builds, the quick tests pass" without-clean-rows \
        sh tests/without_clean_rows.sh "$build/without_clean_rows"
    library=$build/ci/lib/libujreg.so.1
    step "exported symbols as reviewed, calls to libc harmless" symbols python3 tests/abi/symbols.py check "$library"
    if [ "$(sed -n "s/.*architecture='\([^']*\)'.*/\1/p" tests/abi/ujreg.abi 2>/dev/null | head -n 1)" = elf-amd-x86_64 ] &&
        [ "$(uname -m)" = x86_64 ]; then
        step "types and functions as in the ABI baseline" abi abi "$library"
    else
        skip "types and functions as in the ABI baseline" "there is none for $(uname -m)"
    fi
    step "public conformance suites of CSV, JSON, XML" conformance conformance
    step "Arrow: pyarrow hands batches over and takes streams" pyarrow with_pyarrow
    step "consumers: pkg-config, find_package, add_subdirectory; C, C++" consumer sh tests/consumer/run.sh "$build/ci"
}
