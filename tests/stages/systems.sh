# SPDX-License-Identifier: Apache-2.0
# Other systems: Windows under Wine, Linux with musl.
# shellcheck shell=sh disable=SC2154 # variables of run.sh

needs_systems() {
    needs_build
    wish gcc-mingw-w64-x86-64-posix x86_64-w64-mingw32-gcc-posix --version
    wish "wine wine64" wine --version
    wish musl-tools test -e /usr/bin/musl-gcc
}

stage_systems() {
    step "Windows: the DLL and the tests under Wine" systems-windows sh tests/systems.sh windows
    step "musl: the tests, everything static" systems-musl sh tests/systems.sh musl
}
