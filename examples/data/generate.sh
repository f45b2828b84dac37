#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes the files of this directory again, byte for byte: sh examples/data/generate.sh SYNTH [DIRECTORY]
# SYNTH is built with the tests: build/tests/truth/synth/synth.
set -eu
here=$(dirname "$0")
synth=$1
out=${2:-$here}
make() {
    name=$1
    shift
    "$synth" --data "$here/../../data" --today 20250915 --area 330000 --truth "$out/$name.truth.ndjson" "$@" \
        >"$out/$name.csv"
}

# A day as it happens: a clerk's typing errors, a spreadsheet's damage, an export from an old code table.
rules=AAC003.space,AAC002.check-digit,AAE013.control-character,AAC002.length=E+17,AJC00A.code,AAC058.code
rules=$rules,AAZ341.duplicate,ADC210.date,AAC044.differs,AAC003.separator,AJC00A.contact-ground,AJC00A.other-remark
rules=$rules,AAC002.legacy-15,AAC002.under-16
make day --seed 162 --records 26 --each --only "$rules"
make day-gb18030 --seed 162 --records 26 --each --only "$rules" --encoding gb18030

make clean --seed 3 --records 40 --defects 0
make clean-gb18030 --seed 3 --records 40 --defects 0 --encoding gb18030

make defects-all --seed 7 --records 240 --each --sex
rm "$out/clean.truth.ndjson" "$out/clean-gb18030.truth.ndjson" # empty: nothing to find
