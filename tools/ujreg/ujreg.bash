# SPDX-License-Identifier: Apache-2.0
# Completion for bash. The command itself tells its subcommands and options.
_ujreg() {
    local word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]}
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W "help $(ujreg help --lang en 2>/dev/null | sed -n 's/^  \([a-z]*\) .*/\1/p')" -- "$word")
    elif [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(ujreg "$command" --help 2>/dev/null | sed -n 's/^  \(--[a-z-]*\).*/\1/p')" -- "$word")
    else
        compopt -o default
    fi
}
complete -F _ujreg ujreg
