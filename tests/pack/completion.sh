# etc/foothold.bash against the program's own tables
asked() { # WORD…: what Tab offers for the last word, a line each, as bash calls for it
    bash --norc -c '
        . "$TOP/etc/foothold.bash"
        # bash takes words apart at the sign before it asks
        COMP_WORDS=()
        for w in "$B/foothold" "$@"; do
            case $w in
            --*=*) COMP_WORDS+=("${w%%=*}" "=" "${w#*=}") ;;
            *=*) COMP_WORDS+=("${w%%=*}" "=" "${w#*=}") ;;
            *) COMP_WORDS+=("$w") ;;
            esac
        done
        [ "${COMP_WORDS[-1]}" != "" ] || [ "${COMP_WORDS[-2]}" != "=" ] || unset "COMP_WORDS[-1]"
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _foothold "$B/foothold" "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
        printf "%s\n" "${COMPREPLY[@]}"' bash "$@" 2>&1 | sort
}
offers() { # FILE WORD…: exactly what stands in FILE
    file=$1
    shift
    asked "$@" >"$T/offered"
    [ -s "$file" ] && sort "$file" | diff - "$T/offered"
}
table() { "$B/foothold" --tables | awk -F '\t' "$1 { print $2 }" >"$T/wanted"; }
words() { printf '%s\n' "$@" >"$T/wanted"; }

table '$1 == "command"' '$2'
test_that "every command" offers "$T/wanted" ""
table '$1 == "option" && $2 == ""' '$3'
test_that "every option of the program" offers "$T/wanted" -
for command in $("$B/foothold" --tables | awk -F '\t' '$1 == "command" { print $2 }'); do
    table "\$1 == \"option\" && \$2 == \"$command\"" '$3'
    test_that "every option of $command" offers "$T/wanted" $command -
done
"$B/foothold" screens --csv | sed '1d; s/,.*//' >"$T/wanted"
test_that "every screen" offers "$T/wanted" list ""
test_that "behind options that take something, too" offers "$T/wanted" -d service=x --lang da get --csv ""
words queue queue_of_unit queue_of_worker queue_overview
test_that "screens that begin so" offers "$T/wanted" list queue
words da en
test_that "languages" offers "$T/wanted" --lang ""
"$B/foothold" screens --csv | awk -F, '$1 == "queue" { print $7 }' | tr ' ' '\n' | sed 's/$/=/' >"$T/wanted"
test_that "the filters of a screen" offers "$T/wanted" list queue --filter ""
words unit_id=
test_that "filters that begin so" offers "$T/wanted" list queue --csv --filter uni
words unit_id=
test_that "the parameters of a screen" offers "$T/wanted" list queue_of_unit --param u
words citizens
test_that "what can be imported" offers "$T/wanted" import ""
: >"$T/caseload.csv"
words "$T/caseload.csv"
test_that "files" offers "$T/wanted" import citizens "$T/case"
