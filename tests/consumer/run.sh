#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs a finished build (BUILD) into an empty prefix and uses it as strangers do: pkg-config, find_package,
# add_subdirectory; shared and static; C and C++; also after the tree was moved. All programs must print the same.
set -eu
[ $# -eq 1 ] || { echo "usage: tests/consumer/run.sh BUILD"; exit 2; }
root=$(cd "$(dirname "$0")/../.." && pwd)
build=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cc=${CC:-cc}
cxx=${CXX:-c++}
jobs=$(getconf _NPROCESSORS_ONLN)

cmake --install "$build" --prefix "$work/first" >"$work/install.log"
mv "$work/first" "$work/moved"
prefix=$work/moved
pc=$(find "$prefix" -name ujreg.pc)
libdir=$(dirname "$(dirname "$pc")")
export PKG_CONFIG_PATH="$libdir/pkgconfig"
# Where a private place stands in an installed file, it could not be moved.
if grep -rl "$work/first\|$root" "$libdir/pkgconfig" "$libdir/cmake" "$prefix/include"; then
    echo "installed files name the place where they were built"
    exit 1
fi

expected=
count=0
# run NAME PROGRAM: all must agree with the first, which must have found both defects.
run() {
    output=$(LD_LIBRARY_PATH="$libdir" "$2") || { echo "$1: exit status $?"; exit 1; }
    if [ -z "$expected" ]; then
        expected=$output
        echo "$output"
        [ "$(echo "$output" | grep -c '^error: ')" -eq 2 ] || { echo "$1: two errors were expected"; exit 1; }
        for page in README.md README.zh-CN.md; do
            [ "$(grep -cxF "$output" "$root/$page")" -eq 2 ] || { echo "$page shows another output"; exit 1; }
        done
    elif [ "$output" != "$expected" ]; then
        echo "$1 printed something else:"
        echo "$output"
        exit 1
    fi
    count=$((count + 1))
    echo "ok $1"
}

flags="-Wall -Wextra -Wpedantic -Werror"
# shellcheck disable=SC2046,SC2086 # flags are words
{
    $cc -std=c99 $flags -o "$work/pc_c" "$root/examples/c/check_record.c" $(pkg-config --cflags --libs ujreg)
    run "pkg-config, C" "$work/pc_c"
    $cxx -std=c++11 $flags -o "$work/pc_cpp" "$root/tests/consumer/check_record.cpp" $(pkg-config --cflags --libs ujreg)
    run "pkg-config, C++" "$work/pc_cpp"

    # Without the shared library the same tree must still serve.
    cp -a "$prefix" "$work/static"
    rm "$work/static/${libdir#"$prefix"/}"/libujreg.so*
    PKG_CONFIG_PATH="$work/static/${libdir#"$prefix"/}/pkgconfig"
    $cc -std=c99 $flags -o "$work/pc_static" "$root/examples/c/check_record.c" \
        $(pkg-config --static --cflags --libs ujreg)
    run "pkg-config --static, C" "$work/pc_static"
}

cmake -S "$root/examples/c" -B "$work/example" -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_C_FLAGS="$flags" >"$work/log"
cmake --build "$work/example" >>"$work/log"
run "find_package, examples/c" "$work/example/check_record"

# project NAME ARGUMENTS...: tests/consumer in its four programs
project() {
    name=$1
    shift
    cmake -S "$root/tests/consumer" -B "$work/$name" "$@" >"$work/log"
    cmake --build "$work/$name" --parallel "$jobs" >>"$work/log" || { cat "$work/log"; exit 1; }
    for program in c_ujreg c_ujreg_static cpp_ujreg cpp_ujreg_static; do
        run "$name, $program" "$work/$name/$program"
    done
}
project find_package -DCMAKE_PREFIX_PATH="$prefix"
project add_subdirectory -DUJREG_TREE="$root"

if [ -x "$prefix/bin/ujreg" ]; then
    "$prefix/bin/ujreg" version >"$work/log" || { echo "the installed command does not run"; exit 1; }
    echo "ok ujreg version"
fi
echo "$count programs, one output"
