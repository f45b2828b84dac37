#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Rewrites lib/ujreg.map and tests/abi/symbols.txt from the headers, and, given a shared library that was built with
# debug information, the baseline of its types: tests/abi/update.sh [build/ci/lib/libujreg.so.1]
# Review the difference before it is committed: what leaves these files breaks somebody's program.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
python3 "$here/symbols.py" update
if [ $# -gt 0 ]; then
    abidw --headers-dir "$here/../../include/ujreg" --drop-private-types --no-corpus-path --no-comp-dir-path \
        --no-show-locs --out-file "$here/ujreg.abi" "$1"
    echo "baseline of $1 written"
fi
