#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What takes too long for tests/run.sh, each under its own verb; docs/slow.md says when each ran last and what it found.
#
#     sh tests/slow.sh mutation [OPTIONS]   small mistakes, one at a time: some test must notice (tests/mutation/mutate.py)
#     sh tests/slow.sh coverage             branches that the tests take
#     sh tests/slow.sh fuzz MINUTES         every fuzz target so long; what it found goes to the kept corpus
#     sh tests/slow.sh kills                every moment of the command: signals, failing calls, failing allocations
#     sh tests/slow.sh damage [N]           N damaged files (5000) by memory, file, pipe and workers
#     sh tests/slow.sh growth               everything that can grow, and keys that somebody chose
#     sh tests/slow.sh oracle [N]           N records (200000) judged beside the oracle
#     sh tests/slow.sh threads              runs, their calls and their failures under the thread sanitizer
#     sh tests/slow.sh all                  all of these: hours
#
# The outcome of each is added to build/slow.log, with its day, commit and time.
set -u
cd "$(dirname "$0")/.." || exit 2
LC_ALL=C PYTHONUTF8=1 PYTHONDONTWRITEBYTECODE=1 CMAKE_GENERATOR=Ninja
UJREG_BUILD_DIR=${UJREG_BUILD_DIR:-$PWD/build}
export LC_ALL PYTHONUTF8 PYTHONDONTWRITEBYTECODE CMAKE_GENERATOR UJREG_BUILD_DIR
build=$UJREG_BUILD_DIR
jobs=$(getconf _NPROCESSORS_ONLN)
mkdir -p "$build/tests"

made() { { cmake --preset "$1" -B "$build/$1" && cmake --build "$build/$1" --parallel "$jobs"; } >"$build/tests/slow-$1.log" 2>&1 ||
    { tail -n 30 "$build/tests/slow-$1.log"; return 1; }; }

# tests PRESET REGEX: those tests of ctest, one at a time
tests() { made "$1" && ctest --test-dir "$build/$1" --output-on-failure --timeout 20000 -R "$2"; }

fuzz() {
    made fuzz || return 1
    targets=$(cd tests/fuzz && echo fuzz_*.c | sed 's/\.c//g')
    worst=0
    mkdir -p "$build/tests/fuzz"
    for target in $targets; do echo "$target"; done | xargs -P "$jobs" -I TARGET \
        sh tests/fuzz/fuzz.sh "$build/fuzz/tests/fuzz" "$build/tests/fuzz" TARGET $(($1 * 60)) || worst=1
    for target in $targets; do
        printf '%s: %s runs\n' "$target" "$(sed -n 's/^stat::number_of_executed_units: *//p' "$build/tests/fuzz/$target.log")"
        [ "$(cat "$build/tests/fuzz/$target.status")" = 0 ] &&
            sh tests/fuzz/fuzz.sh "$build/fuzz/tests/fuzz" "$build/tests/fuzz" "$target" keep || worst=1
    done
    ls "$build"/tests/fuzz/*-crash-* "$build"/tests/fuzz/*-oom-* 2>/dev/null
    return $worst
}

differential() {
    xml=$("$build/ci/tools/ujreg/ujreg" version | grep -q 'xml yes' && echo 1 || echo 0)
    python3 tests/differential/run.py --ujreg "$build/ci/tools/ujreg/ujreg" --differ "$build/ci/tests/differential/differ" \
        --kept "$build/tests/kept" --xml "$xml" --inputs "$1"
}

verb() {
    case $1 in
    mutation) shift; python3 tests/mutation/mutate.py "$@" ;;
    coverage) sh tests/coverage.sh ;;
    fuzz) fuzz "${2:-60}" ;;
    kills) tests ci '^faults_.*_all$' ;;
    damage) made ci && differential "${2:-5000}" ;;
    growth) tests ci '^growth(_all)?$' ;;
    oracle) made ci && python3 tests/oracle/run.py "$build/ci/tools/ujreg/ujreg" --records "${2:-200000}" --seed "$(date +%j)" ;;
    threads) tests tsan '^test_(run|run_calls|fork)$' ;;
    *) return 2 ;;
    esac
}

case ${1:-} in
mutation | coverage | fuzz | kills | damage | growth | oracle | threads | all) ;;
*)
    sed -n '3,/^set -u/{/^set/d;s/^# \{0,1\}//;p;}' tests/slow.sh
    exit 2 ;;
esac
if [ "$1" = all ]; then
    failed=0
    for one in mutation coverage fuzz kills damage growth oracle threads; do
        sh tests/slow.sh $one || failed=$((failed + 1))
    done
    echo "$failed of 8 failed"
    [ $failed -eq 0 ]
    exit
fi
begun=$(date +%s)
log=$build/tests/slow-$1-result.log
echo "$*: as it goes on in $log"
verb "$@" >"$log" 2>&1
status=$?
tail -n 40 "$log"
printf '%s %s %s: status %d after %d s: %s\n' "$(date -u +%Y-%m-%d)" "$(git rev-parse --short HEAD 2>/dev/null)" "$*" $status \
    $(($(date +%s) - begun)) "$(tail -n 1 "$log")" | tee -a "$build/slow.log"
exit $status
