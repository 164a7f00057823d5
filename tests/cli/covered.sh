#!/bin/sh
# Every command, option and exit status that the program has (foothold --tables) stands in covered.tsv with the tests that prove
# it: SUITE:TEST, where a command line has that option behind that command, or the status is expected. One line for each fault.
export LC_ALL=C.UTF-8
tab=$(printf '\t')
table=$TOP/tests/cli/covered.tsv
foothold --lang en --tables | awk -F '\t' '$1 == "command" || $1 == "exit" { print $1 "\t" $2 }
    $1 == "option" { print $1 "\t" ($2 == "" ? "" : $2 " ") $3 }' >rows

shown() { # KIND NAME FILE: what of the file shows it
    case $1,$2 in
    command,*) grep -E "foothold( -[^ ]+( [^ ]+)?)* $2( |\$)" "$3" ;;
    exit,*) grep -xE "(exit )?$2" "$3" ;;
    option,*' --help') grep -e '--help' "$3" ;;
    option,*' '*) grep -E -e "${2% *} .*${2#* }([ =)\"]|\$)" "$3" ;;
    option,*) grep -E -e "foothold(.* )?$2([ =)]|\$)" "$3" ;;
    esac
}
while IFS=$tab read -r kind name; do
    proved=$(awk -F '\t' -v k="$kind" -v n="$name" '$1 == k && $2 == n { print $3 }' "$table")
    [ -n "$proved" ] || echo "$kind $name: nothing proves it"
    for place in $proved; do
        file=$TOP/tests/${place%%:*}/${place#*:}.test
        [ -f "$file" ] || echo "$kind $name: there is no $place"
        [ -n "$(shown "$kind" "$name" "$file" 2>/dev/null)" ] || echo "$kind $name: $place does not show it"
    done
done <rows
grep -v '^#' "$table" | cut -f 1,2 | while read -r row; do grep -qxF -e "$row" rows || echo "$row: there is none"; done
echo "$(wc -l <rows) rows"
