# SPDX-License-Identifier: Apache-2.0
# Speed, counted in instructions: the figure that a loaded machine cannot move.
# shellcheck shell=sh disable=SC2154 # variables of run.sh

needs_bench() {
    needs_build
    need valgrind valgrind --version
}

# instructions PRESET LIMIT
instructions() {
    configure_and_build "$1" &&
        python3 tests/bench/instructions.py "$build/$1/tools/ujreg/ujreg" "$build/$1/tests/truth/synth/synth" "$2"
}

stage_bench() {
    step "at most 711 instructions a record" instructions instructions ci 711
    step "at most 1,146 without wide instructions" instructions-portable instructions portable 1146
}
