# SPDX-License-Identifier: Apache-2.0
# What the stages of tests/run.sh share: steps that are counted and timed, packages, builds by preset.
# shellcheck shell=sh disable=SC2034,SC2154 # variables of run.sh

passed=0
failed=0
skipped=0
skips=$build/tests/skips.txt
: >"$skips"
jobs=$(getconf _NPROCESSORS_ONLN)

finish() {
    if [ "$skipped" -gt 0 ]; then
        printf '\nSkipped:\n'
        sed 's/^/  /' "$skips"
        printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
    else
        printf '\n%d passed, %d failed\n' "$passed" "$failed"
    fi
    [ "$failed" -eq 0 ]
    exit
}

# --- what is needed -------------------------------------------------------------------------------------------------
needed=
wished=
# need PACKAGE COMMAND...: nothing runs without the package, which is missing when the command fails
need() {
    package=$1
    shift
    "$@" >/dev/null 2>&1 || case " $needed " in *" $package "*) ;; *) needed="$needed $package" ;; esac
}
# wish PACKAGE COMMAND...: the steps that want it are skipped without the package
wish() {
    package=$1
    shift
    "$@" >/dev/null 2>&1 || case " $wished " in *" $package "*) ;; *) wished="$wished $package" ;; esac
}
have() { command -v "$1" >/dev/null 2>&1; }

apt() { # shellcheck disable=SC2086 # a list of words
    DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install $1 >>"$build/tests/install.log" 2>&1
}

# What every build of the tests needs.
needs_build() {
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
}

# Installs what the stages need and wish for; fails when something that is needed stays missing.
install_missing() {
    [ -n "$needed$wished" ] || return 0
    if [ "$(id -u)" -eq 0 ] && have apt-get; then
        echo "Installing$needed$wished"
        tick "apt-get" "$build/tests/install.log"
        DEBIAN_FRONTEND=noninteractive apt-get -q update >"$build/tests/install.log" 2>&1
        [ -z "$needed" ] || apt "$needed" || tail -n 20 "$build/tests/install.log"
        [ -z "$wished" ] || apt "$wished" || for package in $wished; do apt "$package"; done
        stop_ticking
        needed=
        for stage in $chosen; do
            "needs_$stage"
        done
    fi
    [ -n "$needed" ] || return 0
    echo "The tests need these Debian packages, or their like:$needed"
    echo "Install them as root (apt-get install$needed) and run sh tests/run.sh again."
    failed=$((failed + 1))
    return 1
}

# --- steps ----------------------------------------------------------------------------------------------------------
ticking=0
# tick NAME LOG: a line a minute that the step still runs, and where it is, until stop_ticking. It ends by itself, two
# seconds after its file is gone: a signal that comes before the subshell listens would be lost.
tick() {
    ticking=$((ticking + 1))
    : >"$build/tests/.ticking.$ticking"
    (
        begun=$(date +%s)
        next=50
        while sleep 2 </dev/null >/dev/null 2>&1; do
            [ -e "$build/tests/.ticking.$ticking" ] && kill -0 $$ 2>/dev/null || exit
            seconds=$(($(date +%s) - begun))
            if [ $seconds -ge $next ]; then
                next=$((seconds + 50))
                printf '  ...   %-62s %4d s  %s\n' "$1" $seconds "$(tail -n 1 "$2" 2>/dev/null | tr -d '\r' | cut -c 1-60)"
            fi
        done
    ) &
}
stop_ticking() { rm -f "$build"/tests/.ticking.*; }

# Of the programs that have ended, as the builtin `times` left them in a file.
processor_seconds() { awk 'NR == 2 { gsub(/[ms]/, " "); print int(60 * $1 + $2 + 60 * $3 + $4) }' "$build/tests/.times"; }

# report RESULT NAME SECONDS NOTE
report() { printf '  %-5s %-62s %4d s  %s\n' "$1" "$2" "$3" "$4"; }

# skip NAME REASON [COUNT]
skip() {
    skipped=$((skipped + ${3:-1}))
    printf '%s: %s\n' "$1" "$2" >>"$skips"
    report skip "$1" 0 "$2"
}

# step NAME LOG COMMAND...: one passed or failed; a command that ends with 77 is skipped for the reason in its last line
step() {
    name=$1
    log=$build/tests/$2.log
    shift 2
    start=$(date +%s)
    tick "$name" "$log"
    "$@" >"$log" 2>&1
    status=$?
    stop_ticking
    if [ $status -eq 0 ]; then
        passed=$((passed + 1))
        report pass "$name" $(($(date +%s) - start)) ""
    elif [ $status -eq 77 ]; then
        skip "$name" "$(tail -n 1 "$log")"
    else
        failed=$((failed + 1))
        report FAIL "$name" $(($(date +%s) - start)) "$log"
        tail -n 40 "$log" | sed 's/^/        /'
    fi
    return $status
}

# --- builds and tests ------------------------------------------------------------------------------------------------
configure_and_build() { cmake --preset "$1" -B "$build/$1" && cmake --build "$build/$1" --parallel "$jobs"; }

# suite PRESET NAME [OPTION OF CTEST...]: builds and runs the tests of ctest; each counts
suite() {
    preset=$1
    title=$2
    shift 2
    step "$title: build, warnings are errors" "$preset-build" configure_and_build "$preset" || return 1
    log=$build/tests/$preset.log
    start=$(date +%s)
    tick "$title" "$log"
    ctest --test-dir "$build/$preset" --output-on-failure --parallel "$jobs" --timeout 900 "$@" >"$log" 2>&1
    status=$?
    stop_ticking
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
    absent=$(grep -c '(Skipped)$' "$log")
    passed=$((passed + all - bad - absent))
    failed=$((failed + bad))
    if [ "$bad" -eq 0 ]; then
        report pass "$title: $((all - absent)) tests" $(($(date +%s) - start)) ""
    else
        report FAIL "$title: $bad of $all tests" $(($(date +%s) - start)) "$log"
        grep -E '\*\*\*|^The following tests FAILED|^ERROR|\[  (ERROR|FAILED)' "$log" | head -n 40 | sed 's/^/        /'
    fi
    skips_within "$title" "$absent"
}

# Whole tests that were skipped count as they are; cases skipped within a test count as one skip for each reason.
skips_within() {
    last=$build/$preset/Testing/Temporary/LastTest.log
    [ "$2" -eq 0 ] || skip "$1" "$(sed -n 's/^.* - \(.*\) (Skipped)$/\1/p' "$log" | tr '\n' ' '): see $last" "$2"
    sed -n "s/^.* \.\.\. skipped ['\"]\(.*\)['\"]\$/\1/p; s/^\[  SKIPPED \] \(.*\)/\1/p" "$last" | sort | uniq -c |
        sed 's/^ *\([0-9]*\) \(.*\)/\1 \2/' >"$build/tests/$preset.skipped"
    while read -r count reason; do
        skip "$1" "$reason ($count cases)"
    done <"$build/tests/$preset.skipped"
}
