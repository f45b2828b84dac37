# SPDX-License-Identifier: Apache-2.0
# The tests hold in any checkout: blanks and Chinese in its path, read-only, another user, other locales, no cmocka.
# shellcheck shell=sh disable=SC2154 # variables of run.sh

needs_anywhere() {
    needs_build
    wish locales test -e /usr/share/i18n/charmaps/GB18030.gz
}

# The files of the project without what was built.
copy_of_the_tree() {
    if git ls-files >/dev/null 2>&1; then
        git ls-files -z --cached --others --exclude-standard | xargs -0 sh -c 'for f; do [ ! -f "$f" ] || printf "%s\n" "$f"; done' sh
    else
        find . -path ./build -prune -o -type f -print
    fi | tar -cf - -T - | tar -xf - -C "$1"
}

# as_nobody COMMAND...: without the rights of root, when they are at hand
as_nobody() {
    if [ "$(id -u)" -eq 0 ] && have setpriv; then
        setpriv --reuid 65534 --regid 65534 --clear-groups "$@"
    else
        "$@"
    fi
}

# in_a_locale LOCALE COMMAND...
in_a_locale() {
    locale=$1
    shift
    as_nobody env -u UJREG_BUILD_DIR -u PYTHONUTF8 LOCPATH="$room/locales" LC_ALL="$locale" HOME="$room/built" \
        CCACHE_DIR="${CCACHE_DIR:-$room/built/ccache}" "$@"
}

another_checkout() {
    room=$build/anywhere
    tree="$room/离线 检出"
    rm -rf "$room"
    mkdir -p "$tree" "$room/locales" "$room/built/编译 目录" && copy_of_the_tree "$tree" || return 1
    localedef -i zh_CN -f GB18030 "$room/locales/zh_CN.GB18030" 2>/dev/null || true
    localedef -i tr_TR -f ISO-8859-9 "$room/locales/tr_TR.ISO-8859-9" 2>/dev/null || true
    [ -d "$room/locales/zh_CN.GB18030" ] && [ -d "$room/locales/tr_TR.ISO-8859-9" ] ||
        { echo "localedef cannot make zh_CN.GB18030 and tr_TR (Debian: locales)"; return 77; }
    chmod -R a-w "$tree"
    [ "$(id -u)" -ne 0 ] || chown -R 65534:65534 "$room"

    echo "--- a read-only checkout: one line says so"
    said=$(in_a_locale zh_CN.GB18030 sh "$tree/tests/run.sh" quick)
    [ $? -eq 2 ] && [ "$(printf '%s\n' "$said" | wc -l)" -eq 1 ] || { echo "it says: $said"; return 1; }

    echo "--- built elsewhere, in a GB18030 locale"
    in_a_locale zh_CN.GB18030 env UJREG_BUILD_DIR="$room/built/编译 目录" sh "$tree/tests/run.sh" quick || return 1

    echo "--- the tests as a contributor calls them, in a Turkish and a GB18030 locale"
    for locale in tr_TR.ISO-8859-9 zh_CN.GB18030; do
        in_a_locale $locale ctest --test-dir "$room/built/编译 目录/ci" --output-on-failure -j "$jobs" -L quick || return 1
    done

    echo "--- without pkg-config and cmocka: the library and the command, and one line about the tests"
    in_a_locale C cmake -S "$tree" -B "$room/built/plain" -DPKG_CONFIG_EXECUTABLE=/bin/false >"$room/built/plain.txt" &&
        [ "$(grep -c '^-- Building without tests: cmocka' "$room/built/plain.txt")" -eq 1 ] &&
        in_a_locale C cmake --build "$room/built/plain" --parallel "$jobs" &&
        "$room/built/plain/tools/ujreg/ujreg" version && [ ! -e "$room/built/plain/tests" ] || return 1
    chmod -R u+w "$tree"
    rm -rf "$room"
}

stage_anywhere() {
    step "read-only, blanks and Chinese in the path, other user and locales" anywhere another_checkout
}
