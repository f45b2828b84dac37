#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# From nothing to a checked file: installs what the build needs (as root, on Debian and its like), builds the ujreg
# command under build/quickstart, and checks a day's sample file. Chinese where the locale is, else English; or
# say so: sh examples/quickstart.sh zh|en
set -eu
cd "$(dirname "$0")/.."

case "${1:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}" in
    zh*) lang=zh ;;
    *) lang=en ;;
esac
# say CHINESE ENGLISH
say() { if [ $lang = zh ]; then printf '%s\n' "$1"; else printf '%s\n' "$2"; fi; }

missing=
need() {
    package=$1
    shift
    "$@" >/dev/null 2>&1 || missing="$missing $package"
}
# compiles HEADER: whether a program that includes it can be built
compiles() { printf '#include <%s>\nint main(void) { return 0; }\n' "$1" | cc -x c -o /dev/null - ; }
need gcc cc --version
need libc6-dev compiles stdint.h
need libexpat1-dev compiles expat.h
need cmake cmake --version
need make make --version

if [ -n "$missing" ]; then
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
        say "缺少编译所需的软件包：$missing。请以 root 身份安装后重新运行（Debian、统信 UOS：apt-get install$missing）。" \
            "The build needs these packages:$missing. Install them as root (Debian and its like: apt-get install$missing), then run this again."
        exit 1
    fi
    say "正在安装编译所需的软件包：$missing" "Installing what the build needs:$missing"
    log=$(mktemp)
    # shellcheck disable=SC2086 # a list of words
    if ! { DEBIAN_FRONTEND=noninteractive apt-get -q update;
           DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install $missing; } >"$log" 2>&1; then
        tail -n 20 "$log"
        rm -f "$log"
        say "安装失败。" "The installation failed."
        exit 1
    fi
    rm -f "$log"
fi

build=${UJREG_BUILD_DIR:-build}
say "正在编译……" "Building ..."
mkdir -p "$build"
if ! { cmake -S . -B "$build/quickstart" -DCMAKE_BUILD_TYPE=Release -DUJREG_TESTS=OFF &&
       cmake --build "$build/quickstart" --parallel "$(getconf _NPROCESSORS_ONLN)"; } >"$build/quickstart.log" 2>&1; then
    tail -n 20 "$build/quickstart.log"
    say "编译失败，详见 $build/quickstart.log。" "The build failed; see $build/quickstart.log."
    exit 1
fi

ujreg=$build/quickstart/tools/ujreg/ujreg
sample=examples/data/day.csv
printf '\n$ %s check --lang %s %s\n' "$ujreg" $lang $sample
status=0
"$ujreg" check --lang $lang $sample || status=$?
echo
case $status in
    0 | 1) ;;
    *)
        say "检查没有完成（退出码 $status）。" "The check did not finish (exit status $status)."
        exit 1 ;;
esac
if [ $status -eq 1 ]; then
    say "退出码是 1：有记录不得上报（0 表示没有错误）。“警告”请人工核对，属实即可上报；“提示”不必处理。" \
        "The exit status is 1: some records must not be uploaded (0 would be: no errors). Look at warnings; when the data is right, the record may go. Notes need nothing."
fi
say "检查自己的文件（CSV，UTF-8 或 Excel 另存的 GBK 均可）：" \
    "To check a file of your own (CSV, in UTF-8 or in GBK as Excel saves it):"
printf '  %s check --lang %s FILE.csv\n' "$ujreg" $lang
