# SPDX-License-Identifier: Apache-2.0
# Other processors, under an emulator.
# shellcheck shell=sh disable=SC2154 # variables of run.sh

needs_foreign() {
    needs_build
    wish qemu-user qemu-aarch64 --version
    wish "gcc-aarch64-linux-gnu libc6-dev-arm64-cross" aarch64-linux-gnu-gcc --version
    wish "gcc-s390x-linux-gnu libc6-dev-s390x-cross" s390x-linux-gnu-gcc --version
    wish "gcc-i686-linux-gnu libc6-dev-i386-cross" i686-linux-gnu-gcc --version
}

stage_foreign() {
    step "aarch64: vectors and tests with NEON, instructions a record" foreign-aarch64 sh tests/foreign.sh aarch64
    step "s390x: the same answers with bytes in the other order" foreign-s390x sh tests/foreign.sh s390x
    step "i686: the same answers in 32 bits" foreign-i686 sh tests/foreign.sh i686
}
