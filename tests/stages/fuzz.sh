# SPDX-License-Identifier: Apache-2.0
# Every fuzz target with libFuzzer, ASan and UBSan, from a corpus that is kept; FUZZ_SECONDS each, or 20.
# shellcheck shell=sh disable=SC2154 # variables of run.sh

needs_fuzz() {
    needs_build
    wish "clang libclang-rt-14-dev" fuzzer_is_there
}

fuzzer_is_there() {
    have clang && echo 'int LLVMFuzzerTestOneInput(const char *p, long n) { return !p && n; }' |
        clang -x c -fsanitize=fuzzer,address -o /dev/null -
}

# As many at a time as there are processors; each leaves its status.
fuzz_all() {
    rm -f "$build"/tests/fuzz/*.status
    for target in $targets; do echo "$target"; done |
        xargs -P "$jobs" -I TARGET sh tests/fuzz/fuzz.sh "$build/fuzz/tests/fuzz" "$build/tests/fuzz" TARGET "$seconds"
    return 0
}

fuzz_result() {
    sed -n '/Recommended dictionary/,/End of recommended/!p' "$build/tests/fuzz/$1.log" | tail -n 30
    [ "$(cat "$build/tests/fuzz/$1.status")" = 0 ]
}

stage_fuzz() {
    seconds=${FUZZ_SECONDS:-20}
    if ! fuzzer_is_there >/dev/null 2>&1; then
        skip "fuzzing" "clang with libFuzzer is not installed (Debian: clang libclang-rt-14-dev)"
        return
    fi
    step "fuzzing: build" fuzz-build configure_and_build fuzz || return
    targets=$(cd tests/fuzz && echo fuzz_*.c | sed 's/\.c//g')
    mkdir -p "$build/tests/fuzz"
    step "fuzzing: $(echo "$targets" | wc -w) targets, $seconds s each" fuzz fuzz_all
    for target in $targets; do
        runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$build/tests/fuzz/$target.log")
        step "$target: ${runs:-no} runs" "$target-result" fuzz_result "$target"
    done
}
