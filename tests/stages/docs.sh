# SPDX-License-Identifier: Apache-2.0
# The reference, and what a newcomer types first.
# shellcheck shell=sh disable=SC2154 # variables of run.sh

needs_docs() {
    needs_build
    need doxygen doxygen --version
    need graphviz dot -V
}

documentation() {
    mkdir -p "$build/docs" && { cat docs/Doxyfile && echo "OUTPUT_DIRECTORY = \"$build/docs\""; } | doxygen -
}

# In both languages, with its findings and its last advice.
quickstart() {
    for lang in zh en; do
        sh examples/quickstart.sh $lang >"$build/tests/quickstart-$lang.txt" || return 1
        cat "$build/tests/quickstart-$lang.txt"
        grep -q "AAC002.check-digit" "$build/tests/quickstart-$lang.txt" || return 1
        tail -n 1 "$build/tests/quickstart-$lang.txt" | grep -q "check --lang $lang FILE.csv" || return 1
    done
}

stage_docs() {
    step "documentation builds without a warning" docs documentation
    step "the quick start, in both languages" quickstart quickstart
}
