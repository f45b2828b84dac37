#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs all tests and gates, from a fresh Debian machine on: installs what is missing (as root), builds under build/,
# reports every step, and counts in the last line: `N passed, N failed`, with `, N skipped` where something could not
# run; the lines above it say what and why. Each test of ctest counts as one, each other step as one.
#
#     sh tests/run.sh                  every stage
#     sh tests/run.sh core docs        these stages; `sh tests/run.sh --list` names them
#     UJREG_BUILD_DIR=/var/tmp/ujreg sh tests/run.sh      builds elsewhere, for a checkout that is read-only
#
# A stage is a row of tests/stages/stages.tsv and a file tests/stages/NAME.sh with two functions: needs_NAME names the
# Debian packages, stage_NAME runs the steps. The logs are in build/tests/.
set -u
cd "$(dirname "$0")/.." || exit 2
# Nothing below depends on the caller's language, on the kind of his make, or on what Python would leave behind.
unset CDPATH LANG LANGUAGE LC_CTYPE LC_MESSAGES LC_COLLATE LC_NUMERIC LC_TIME MAKEFLAGS DESTDIR
LC_ALL=C PYTHONUTF8=1 PYTHONDONTWRITEBYTECODE=1 CMAKE_GENERATOR=Ninja
export LC_ALL PYTHONUTF8 PYTHONDONTWRITEBYTECODE CMAKE_GENERATOR

stages=tests/stages/stages.tsv
# column STAGE NUMBER: the minutes (2), the megabytes (3), what it is (4)
column() { awk -F '\t' -v stage="$1" -v number="$2" '$1 == stage { print $number }' $stages; }

case ${1:-} in
-h | --help)
    sed -n '3,/^set -u/{/^set/d;s/^# \{0,1\}//;p;}' tests/run.sh
    exit 0 ;;
--list)
    awk -F '\t' '!/^#/ { printf "%-11s %3d min %5d MB  %s%s\n", $1, $2, $3, $4, $5 == "yes" ? "" : " (only when named)" }' $stages
    exit 0 ;;
esac
if [ $# -gt 0 ]; then
    chosen=$*
else
    chosen=$(awk -F '\t' '!/^#/ && $5 == "yes" { print $1 }' $stages | tr '\n' ' ')
fi
minutes=0
megabytes=0
for stage in $chosen; do
    if [ -z "$(column "$stage" 1)" ]; then
        echo "tests/run.sh: there is no stage $stage; expected: $(awk -F '\t' '!/^#/ { printf " " $1 }' $stages)"
        exit 2
    fi
    minutes=$((minutes + $(column "$stage" 2)))
    megabytes=$((megabytes + $(column "$stage" 3)))
done

build=${UJREG_BUILD_DIR:-build}
if ! { mkdir -p "$build/tests" && build=$(cd "$build" && pwd) && : >"$build/tests/.writable"; } 2>/dev/null; then
    echo "tests/run.sh: nothing can be written under $build; set UJREG_BUILD_DIR to a directory for the builds."
    exit 2
fi
rm -f "$build/tests/.writable"
UJREG_BUILD_DIR=$build
export UJREG_BUILD_DIR

. tests/stages/common.sh
for stage in $chosen; do
    . "tests/stages/$stage.sh"
done

free=$(df -Pk "$build" | awk 'NR == 2 { print int($4 / 1024) }')
echo "libujreg: $chosen: about $minutes min on two idle cores, $megabytes MB under $build ($free MB free)"
if [ "$free" -lt "$megabytes" ]; then
    echo "There may not be room enough; a build of an earlier run counts, too."
fi
trap 'stop_ticking; exit 130' INT
trap 'stop_ticking; exit 143' TERM HUP

for stage in $chosen; do
    "needs_$stage"
done
install_missing || finish
for stage in $chosen; do
    times >"$build/tests/.times" # of this shell: a subshell would begin anew
    processor=$(processor_seconds)
    begun=$(date +%s)
    echo "$stage: $(column "$stage" 4)"
    "stage_$stage"
    times >"$build/tests/.times"
    printf '  %s took %d s, %d s of processor time\n' "$stage" $(($(date +%s) - begun)) $(($(processor_seconds) - processor))
done
finish
