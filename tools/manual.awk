# Fills in what a manual page says of the program's own tables: where the page has a line
# .\" @options@, @commands@, @keys@, @settings@ or @exits@, the lines of `foothold --tables` come.
#   foothold --tables | awk -f tools/manual.awk - man/foothold.1.in
# The language is that of the tables. A word of a table is never taken for a macro.
BEGIN { FS = "\t" }

function text(s) { # a line of text
    gsub(/\\/, "\\e", s)
    sub(/^[.']/, "\\\\\\&&", s)
    return s
}
function flag(name, value) {
    sub(/^-/, "", name)
    if (name ~ /^-/) name = "Fl " substr(name, 2)
    return ".It Fl " name (value == "" ? "" : " Ar " quoted(value))
}
function quoted(s) { # an argument of a macro, and no macro itself
    gsub(/\\/, "\\e", s)
    return "\"\\&" s "\""
}
function put_options(command,    i) {
    if (!(command in n_options)) return
    print ".Bl -tag -width Ds"
    for (i = 1; i <= n_options[command]; i++) {
        print flag(option[command, i], value[command, i])
        print text(help[command, i])
    }
    print ".El"
}
function put_commands(    i, words, n, j, line) {
    print ".Bl -tag -width Ds"
    for (i = 1; i <= n_commands; i++) {
        line = ".It Ic " command[i]
        n = split(arguments[i], words, " ")
        for (j = 1; j <= n; j++) line = line " Ar " quoted(words[j])
        print line
        print text(told[i])
        put_options(command[i])
    }
    print ".El"
}
function put_list(lines, n,    i) {
    print ".Bl -tag -width Ds"
    for (i = 1; i <= n; i++) print lines[i]
    print ".El"
}

FNR == NR && $1 == "command" {
    command[++n_commands] = $2; arguments[n_commands] = $3; told[n_commands] = $4
}
FNR == NR && $1 == "option" {
    i = ++n_options[$2]
    option[$2, i] = $3; value[$2, i] = $4; help[$2, i] = $5
}
FNR == NR && $1 == "setting" {
    settings[++n_settings] = ".It Va " $2 ($3 == "" ? "" : " No " quoted("(" $3 ")")) "\n" text($5) \
        ($4 == "" ? "" : "\n.Pq Li " quoted($4))
}
FNR == NR && $1 == "action" && $3 != "" {
    n = split($3, words, " ")
    line = ".It"
    for (j = 1; j <= n; j++) line = line (j > 1 ? " , " : " ") "Ic " quoted(words[j])
    keys[++n_keys] = line "\n" text($4)
}
FNR == NR && $1 == "exit" { exits[++n_exits] = ".It " $2 "\n" text($3) }
FNR == NR { next }

FNR == 1 { FS = "\n" }
/^\.\\" @options@/ { put_options(""); next }
/^\.\\" @commands@/ { put_commands(); next }
/^\.\\" @keys@/ { put_list(keys, n_keys); next }
/^\.\\" @settings@/ { put_list(settings, n_settings); next }
/^\.\\" @exits@/ { put_list(exits, n_exits); next }
{ print }
