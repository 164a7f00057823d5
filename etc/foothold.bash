# bash completion for foothold(1): commands, options, screens, their filters and parameters, as the
# program itself tells them, so that nothing here can be older than it.

_foothold_screens() { # COLUMN [SCREEN]: a column of foothold screens, of one screen or of all
    "$program" screens --csv 2>/dev/null | awk -F, -v column="$1" -v screen="${2-}" '
        NR == 1 { for (i = 1; i <= NF; i++) if ($i == column) at = i }
        NR > 1 && (screen == "" || $1 == screen) { print $at }'
}

# Where bash has taken "--filter unit_id=x" apart at the sign: name and value are one word.
_foothold_words() {
    words=()
    local i
    for ((i = 0; i <= COMP_CWORD; i++)); do
        if [[ $i -gt 0 && (${COMP_WORDS[i]} == "=" || ${COMP_WORDS[i - 1]} == "=") ]]; then
            words[${#words[@]} - 1]+=${COMP_WORDS[i]}
        else
            words+=("${COMP_WORDS[i]}")
        fi
    done
}

_foothold_names() { # NAME…: NAME= for each, and no blank behind it
    compopt -o nospace 2>/dev/null
    COMPREPLY=($(compgen -S = -W "$*" -- "$current"))
}

_foothold_value() { # OPTION KIND: what an option takes
    case $1,$2 in
    --filter,*) _foothold_names $(_foothold_screens filters "$screen") ;;
    --param,*) _foothold_names $(_foothold_screens needs "$screen") $(_foothold_screens narrowed "$screen") ;;
    *,FILE) COMPREPLY=($(compgen -f -- "$current")) ;;
    *,DIR) COMPREPLY=($(compgen -d -- "$current")) ;;
    *,*'|'*) COMPREPLY=($(compgen -W "${2//|/ }" -- "$current")) ;;
    esac
}

_foothold() {
    local program=$1 tables words current before command= screen= i kind
    _foothold_words
    current=${words[-1]} before=
    [ ${#words[@]} -lt 2 ] || before=${words[-2]}
    tables=$("$program" --tables 2>/dev/null) || return
    takes() { # OPTION: what it takes, in this command
        awk -F '\t' -v c="$command" -v o="$1" '$1 == "option" && $2 == c && $3 == o { print $4 }' <<<"$tables"
    }
    # the command, and the screen behind it, past options and what they take
    for ((i = 1; i < ${#words[@]} - 1; i++)); do
        case ${words[i]} in
        -*) [[ ${words[i]} == *=* || -z $(takes "${words[i]}") ]] || ((i++)) ;;
        *) if [ -z "$command" ]; then command=${words[i]}; elif [ -z "$screen" ]; then screen=${words[i]}; fi ;;
        esac
    done
    COMPREPLY=()
    kind=$([[ $before != -* ]] || takes "$before")
    if [ -n "$kind" ]; then
        _foothold_value "$before" "$kind"
    elif [[ $current == -* ]]; then
        COMPREPLY=($(compgen -W "$(awk -F '\t' -v c="$command" '$1 == "option" && $2 == c { print $3 }' \
            <<<"$tables")" -- "$current"))
    elif [ -z "$command" ]; then
        COMPREPLY=($(compgen -W "$(awk -F '\t' '$1 == "command" { print $2 }' <<<"$tables")" -- "$current"))
    elif [[ $command == list || $command == get ]] && [ -z "$screen" ]; then
        COMPREPLY=($(compgen -W "$(_foothold_screens screen)" -- "$current"))
    elif [ "$command" = import ]; then
        if [ -z "$screen" ]; then COMPREPLY=($(compgen -W citizens -- "$current"));
        else COMPREPLY=($(compgen -f -- "$current")); fi
    fi
    # what stands before the sign is on the line already
    [[ $current != *=* || $COMP_WORDBREAKS != *=* ]] || COMPREPLY=("${COMPREPLY[@]#"${current%%=*}="}")
}
complete -F _foothold foothold
