#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Rewrites lib/ujreg.map and tests/abi/symbols.txt from the headers, and, given a shared library that was built with
# debug information, the baseline of its types: tests/abi/update.sh [build/ci/lib/libujreg.so.1]
# Review the difference before it is committed: what leaves these files breaks somebody's program.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
python3 "$here/symbols.py" update
if [ $# -gt 0 ]; then
    root=$(cd "$here/../.." && pwd)
    abidw --headers-dir "$root/include/ujreg" --drop-private-types --exported-interfaces-only --no-corpus-path \
        --no-comp-dir-path --no-show-locs "$1" | sed "s|$root/||g" >"$here/ujreg.abi"
    echo "baseline of $1 written"
fi
