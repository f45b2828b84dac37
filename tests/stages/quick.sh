# SPDX-License-Identifier: Apache-2.0
# The tests that take seconds: what one runs before every commit.
# shellcheck shell=sh disable=SC2154 # variables of run.sh

needs_quick() { needs_build; }

stage_quick() { suite ci "the library, quick tests" -L quick; }
