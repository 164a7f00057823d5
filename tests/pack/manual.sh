# the manual pages say what the program's own tables say, no less and no more
one=$B/man/foothold.1 five=$B/man/foothold.conf.5 danish=$B/man/da/foothold.1 eight=man/foothold-sql.8

tables() { LANGUAGE=$1 "$B/foothold" --tables; }
# A page as it is read, on lines that never end; blanks of any kind are one.
shown() { mandoc -T utf8 -O width=400 "$1" | col -b | tr '\t' ' ' | sed 's/ \{1,\}/ /g'; }
lint() { # PAGE: Danish pages call their sections otherwise, which mandoc does not expect
    mandoc -T lint -W warning "$1" | grep -v 'first section is not "NAME"\|description line outside NAME' >"$T/lint"
    cat "$T/lint"
    [ ! -s "$T/lint" ]
}
# Every row of KIND, by what is told of it and how it is written, stands in the page.
holds() { # PAGE LANGUAGE KIND FIELD…
    page=$1
    shown "$page" >"$T/shown"
    tables "$2" | grep "^$3	" | cut -f "$4" | tr '\t' '\n' | grep -v '^$' | sort -u |
        while IFS= read -r said; do
            grep -qF -- "$said" "$T/shown" || echo "$page does not say: $said"
        done >"$T/missing"
    cat "$T/missing"
    tables "$2" | grep -q "^$3	" && [ ! -s "$T/missing" ]
}
has_keys() { # PAGE LANGUAGE: with what they do
    shown "$1" >"$T/shown"
    tables "$2" | awk -F '\t' '$1 == "action" && $3 != "" { gsub(/ /, ", ", $3); print " " $3 " " $4 }' \
        >"$T/keys"
    tr '\n' ' ' <"$T/shown" | sed 's/ \{1,\}/ /g' >"$T/line" # a long key stands on a line of its own
    while IFS= read -r key; do
        grep -qF -- "$key" "$T/line" || echo "no key$key"
    done <"$T/keys" >"$T/missing"
    cat "$T/missing"
    [ -s "$T/keys" ] && [ ! -s "$T/missing" ]
}
# The numbers of the section, from its heading to the next, are those of the table, in its order.
exits_equal() { # PAGE HEADING
    shown "$1" | awk -v h="$2" '$0 == h { on = 1; next } /^[A-ZÆØÅ]/ { on = 0 } on && $1 ~ /^[0-9]+$/ { print $1 }' >"$T/said"
    tables en | awk -F '\t' '$1 == "exit" { print $2 }' | diff - "$T/said"
}
# The other way: what a page calls an option is one.
invents() { # PAGE
    shown "$1" | grep -oE -- '(^|[ (,])--[a-z][a-z-]+' | grep -oE -- '--.*' | sort -u >"$T/said"
    tables en | awk -F '\t' '$1 == "option" { print $3 }' | sort -u | comm -23 "$T/said" - >"$T/invented"
    cat "$T/invented"
    [ -s "$T/said" ] && [ ! -s "$T/invented" ]
}
# Examples begin with $: their commands and screens exist.
examples() { # PAGE
    shown "$1" | sed -n 's/^ *\$ foothold //p' | sed 's/ [>|].*//' >"$T/examples"
    while read -r command screen _; do
        case $command in
        -*) continue ;;
        list | get) "$B/foothold" screens --csv | grep -q "^$screen," || echo "no screen $screen" ;;
        *) tables en | grep -q "^command	$command	" || echo "no command $command" ;;
        esac
    done <"$T/examples" >"$T/wrong"
    cat "$T/wrong"
    [ -s "$T/examples" ] && [ ! -s "$T/wrong" ]
}
# Scripts for people are those that no other script reads; each with the variables that it tells.
scripts() {
    shown $eight >"$T/shown"
    for f in sql/*.sql; do
        ! grep -qE "\\\\ir? .*${f##*/}" sql/*.sql sql/generated/*.sql || continue
        grep -qF "$f" "$T/shown" || echo "$eight does not say: $f"
        sed -n '/^--/!q; s/^-- *//p' $f | grep -oE -- '-v [a-z_]+=' | sed 's/^-v //; s/=$//' |
            while read -r v; do
                grep -qE "(^|[ ,(])$v([ =,.)]|\$)" "$T/shown" || echo "$eight does not say: $v of $f"
            done
    done >"$T/missing"
    grep -oE 'sql/[a-z_]+\.sql' "$T/shown" | sort -u | while read -r f; do
        [ -f "$f" ] || echo "there is no $f"
    done >>"$T/missing"
    cat "$T/missing"
    [ ! -s "$T/missing" ]
}

for page in $one $five $danish $eight; do
    test_that "${page##*man/} is good mdoc" lint $page
done
for kind in "command 2,3,4" "option 3,4,5" "exit 2,3"; do
    test_that "foothold(1): every ${kind% *}" holds $one en ${kind% *} ${kind#* }
    test_that "and in Danish" holds $danish da ${kind% *} ${kind#* }
done
test_that "foothold(1): no exit status but those" exits_equal $one "EXIT STATUS"
test_that "nor in Danish" exits_equal $danish AFSLUTNINGSSTATUS
test_that "foothold(1): every key that works everywhere" has_keys $one en
test_that "and in Danish" has_keys $danish da
test_that "foothold.conf(5): every setting, its range and what it is unless told" \
    holds $five en setting 2,3,4,5
for page in $one $five $danish; do
    test_that "${page##*man/} invents no option" invents $page
    test_that "${page##*man/}: its examples can be typed" examples $page
done
test_that "foothold-sql(8): every script and what it is told" scripts
