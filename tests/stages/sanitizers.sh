# SPDX-License-Identifier: Apache-2.0
# The quick tests under the address and undefined-behaviour sanitizers; what runs in threads under the thread sanitizer.
# shellcheck shell=sh disable=SC2154 # variables of run.sh

needs_sanitizers() { needs_build; }

stage_sanitizers() {
    suite asan-ubsan "ASan and UBSan" -L quick
    suite tsan "TSan" -R '^test_run'
}
