#!/bin/sh
# Every setting that the program has, from its own table: what it takes, at its ends and in each word, and what it refuses, in a
# file and in the environment, each told with its place; later ones win, and --print-config says which. Run in an empty directory
# with foothold on PATH; TOP is the tree. One line for each fault, and at the end how many trials there were.
set -u
unset FOOTHOLD_LANG
export LC_ALL=C.UTF-8 LANGUAGE=en
tab=$(printf '\t')
table=$TOP/tests/cli/settings.tsv
trials=0
foothold --lang en --tables | grep "^setting$tab" >settings.rows

fault() { echo "$*"; }
write() { printf '# a comment\n\n%s\n' "$1" >own.conf; }
print() { foothold --config own.conf --print-config >out.txt 2>err.txt; } # …of the environment given before it

takes() { # NAME LITERAL: and says so, and whence
    trials=$((trials + 1))
    write "$1 = $2;"
    print || fault "$1 = $2: refused: $(cat err.txt)"
    grep -q "^$1 = .*# own\.conf:3\$" out.txt || fault "$1 = $2: --print-config does not say own.conf:3"
    sed -n "s/^$1 = \(.*\);  *# .*/\1/p" out.txt | grep -qxF -- "$2" || fault "$1 = $2: shown as $(grep "^$1 " out.txt)"
}
refuses() { # NAME LITERAL: with file, line and name, and nothing is printed
    trials=$((trials + 1))
    write "$1 = $2;"
    print
    [ $? = 78 ] || fault "$1 = $2: not refused"
    grep -q "^own\.conf:3: " err.txt || fault "$1 = $2: no file and line: $(cat err.txt)"
    [ ! -s out.txt ] || fault "$1 = $2: settings are printed"
}
env_takes() { # NAME TEXT LITERAL, against another value in the file
    trials=$((trials + 1))
    write "$1 = $4;"
    env "FOOTHOLD_$(echo "$1" | tr a-z A-Z)=$2" foothold --config own.conf --print-config >out.txt 2>err.txt ||
        fault "FOOTHOLD_$1=$2: refused: $(cat err.txt)"
    said=$(sed -n "s/^$1 = //p" out.txt)
    case $said in
    "$3;"*) ;;
    *) fault "FOOTHOLD_$1=$2: shown as $said" ;;
    esac
}
env_refuses() { # NAME TEXT
    trials=$((trials + 1))
    variable=FOOTHOLD_$(echo "$1" | tr a-z A-Z)
    : >own.conf
    env "$variable=$2" foothold --config own.conf --print-config >out.txt 2>err.txt
    [ $? = 78 ] || fault "$variable=$2: not refused"
    grep -q "^$variable: " err.txt || fault "$variable=$2: not named: $(cat err.txt)"
}

number() { # NAME LOW HIGH
    takes "$1" "$2"
    takes "$1" "$3"
    for bad in $(($2 - 1)) $(($3 + 1)) -1 -"$2" 2147483648 4294967296 $((4294967296 + $2)) 9223372036854775807 \
        9223372036854775808 -9223372036854775808 -9223372036854775809 18446744073709551616 \
        "$(printf '%0400d' 0 | tr 0 9)" "$2.0" 1e1 true '"'"$2"'"' '""' "($2)" "$2L" ; do
        refuses "$1" "$bad"
    done
    env_takes "$1" "$2" "$2" "$3"
    for bad in $(($2 - 1)) $(($3 + 1)) -1 9223372036854775808 -9223372036854775809 18446744073709551616 "" " $2" "$2 " "$2x" \
        "+$2" 0x1 1.5 "$(printf '%0400d' 0 | tr 0 9)"; do
        env_refuses "$1" "$bad"
    done
}
words() { # NAME WORD…: one of these
    name=$1
    shift
    last=
    for word in "$@"; do
        takes "$name" "\"$word\""
        last=$word
    done
    env_takes "$name" "$1" "\"$1\"" "\"$last\""
    for bad in '""' '"mauve"' "\"$1 \"" "\"$(echo "$1" | tr a-z A-Z)\"" 5 true "$1" "[\"$1\"]"; do refuses "$name" "$bad"; done
    for bad in "" mauve "$1 " "$(echo "$1" | tr a-z A-Z)"; do env_refuses "$name" "$bad"; done
}
truth() { # NAME
    takes "$1" true
    takes "$1" false
    for bad in '"true"' 1 0 yes on '""'; do refuses "$1" "$bad"; done
    env_takes "$1" true true false
    env_takes "$1" false false true
    for bad in "" 1 yes TRUE; do env_refuses "$1" "$bad"; done
}
text() { # NAME: as its row says
    awk -F '\t' -v n="$1" '$1 == n { print $2 }' "$table" | grep -o '"[^"]*"' >good.txt
    awk -F '\t' -v n="$1" '$1 == n { print $3 }' "$table" | grep -o '"[^"]*"' >bad.txt
    [ -s good.txt ] && [ -s bad.txt ] || fault "$1: the table has no texts for it"
    while IFS= read -r value; do takes "$1" "$value"; done <good.txt
    while IFS= read -r value; do refuses "$1" "$value"; done <bad.txt
    for bad in 5 true '("a")'; do refuses "$1" "$bad"; done
    value=$(tail -n 1 good.txt | tr -d '"')
    env_takes "$1" "$value" "\"$value\"" '""'
    env_refuses "$1" "$(printf 'a\033b')"
    env_refuses "$1" "$(printf 'a\377b')"
}

# The name, the value unless told, and that it can be mistyped or given twice.
anyhow() { # NAME INITIAL
    : >own.conf
    print
    sed -n "s/^$1 = \(.*\);  *# built-in\$/\1/p" out.txt | tr -d '"' | grep -qx -- "$2" || fault "$1: is not built-in as $2"
    write "${1%?} = \"x\";"
    print
    grep -q "^own\.conf:3: .*“$1”" err.txt || fault "${1%?}: $1 is not named: $(cat err.txt)"
    value=$(foothold --config own.conf --print-config 2>/dev/null) # an own setting that is wrong stops all of it
    [ -z "$value" ] || fault "${1%?}: settings are printed"
    literal=$2
    case $3 in *–* | "true, false") ;; *) literal="\"$2\"" ;; esac
    printf '%s = %s;\n%s = %s;\n' "$1" "$literal" "$1" "$literal" >own.conf
    print
    grep -q "^own\.conf:2: " err.txt || fault "$1: may be given twice"
    trials=$((trials + 3))
}
# Where its effect is seen: the test is there and speaks of it.
proved() { # NAME
    places=$(awk -F '\t' -v n="$1" '$1 == n { print $4 }' "$table")
    [ -n "$places" ] || fault "$1: tests/cli/settings.tsv does not say what proves it"
    for place in $places; do
        file=$TOP/tests/${place%%:*}/${place#*:}.test
        grep -qiE -e "FOOTHOLD_$1=|--$1 " "$file" "${file%.test}.inc" 2>/dev/null || fault "$1: $place does not set it"
    done
}

cut -f 2 settings.rows >names
while read -r name; do
    initial=$(awk -F '\t' -v n="$name" '$2 == n { print $4 }' settings.rows)
    values=$(awk -F '\t' -v n="$name" '$2 == n { print $3 }' settings.rows)
    case $values in
    "") text "$name" ;;
    "true, false") truth "$name" ;;
    *[0-9]–[0-9]*) number "$name" "${values%–*}" "${values#*–}" ;;
    # shellcheck disable=SC2086
    *) words "$name" $(echo "$values" | tr -d ,) ;;
    esac
    anyhow "$name" "$initial" "$values"
    proved "$name"
done <names
grep -v '^#' "$table" | cut -f 1 | while read -r name; do
    grep -q "^setting$tab$name$tab" settings.rows || fault "$name: there is no such setting"
done
echo "$(wc -l <settings.rows) settings, $trials trials"
