# SPDX-License-Identifier: Apache-2.0
# For tests/foreign.sh and tests/systems.sh: Debian packages that are not there.
# shellcheck shell=sh disable=SC2154 # variables of the script that reads this

# install_missing: installs the packages of $missing as root, or ends the script with 77
install_missing() {
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        echo "not installed:$missing"
        exit 77
    fi
    apt-get update -qq >"$work/apt.log" 2>&1 || true
    # shellcheck disable=SC2086 # a list of words
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >>"$work/apt.log" 2>&1 ||
        { tail -n 5 "$work/apt.log"; echo "could not be installed:$missing"; exit 77; }
}
