#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Fuzzes one target of the preset `fuzz`, from the seeds and the corpus that is kept:
#     sh tests/fuzz/fuzz.sh PROGRAMS WORK TARGET SECONDS
# What is found anew goes to WORK/TARGET/, an input that fails to WORK/TARGET-crash-…; WORK/TARGET.log tells.
#     sh tests/fuzz/fuzz.sh PROGRAMS WORK TARGET keep
# brings what was found into tests/fuzz/corpus: the least of it that reaches all that it reaches.
set -u
programs=$1
work=$2
target=$3
here=$(dirname "$0")
kept=$here/corpus/$target
mkdir -p "$work/$target" "$kept"
if [ "$4" = keep ]; then
    rm -rf "$work/$target.kept"
    mkdir "$work/$target.kept"
    "$programs/$target" -set_cover_merge=1 -use_counters=0 -max_len=2048 "$work/$target.kept" "$kept" "$work/$target" \
        "$here/seeds" >"$work/$target.log" 2>&1 || { tail -n 5 "$work/$target.log"; exit 1; }
    rm -f "$kept"/*
    for file in "$work/$target.kept"/*; do
        cp "$file" "$kept/$(basename "$file" | cut -c 1-10)"
    done
    exit
fi
"$programs/$target" -max_total_time="$4" -max_len=4096 -print_final_stats=1 -artifact_prefix="$work/$target-" \
    "$work/$target" "$kept" "$here/seeds" >"$work/$target.log" 2>&1
status=$?
echo $status >"$work/$target.status"
exit $status
