# Prose in C that no translator will see: a string of several words that is not inside _(), N_(),
# ngettext() or one of the calls that are for programmers. A line that says `not shown` in a
# comment is believed.
function strip(s) {
    gsub(/\\"/, "\\x", s)
    gsub(/'"'/, "' '", s)
    return s
}

function judge(before, text) {
    if (text !~ /^[^%]*[A-Za-z][a-z]+,? [a-z]+/) return
    if (text ~ /^ *(select|insert|update|delete|set|begin|listen|reset|show|declare|fetch|with|prepare|explain|deallocate) /)
        return
    if (text ~ /^ *(from|where|and|or|order by|limit|in|is|on) /) # pieces of statements
        return
    if (before ~ /(_|N_|ngettext|i18n_ctx)\([^()]*$/) return
    if (before ~ /(assert|log_[a-z]+|perror|_Static_assert)\([^()]*$/) return
    print file ":" at ": \"" text "\""
}

function flush_(    rest, q, before, text) {
    if (buf == "") return
    before = ""
    rest = buf
    while ((q = index(rest, "\"")) > 0) {
        before = before substr(rest, 1, q - 1)
        rest = substr(rest, q + 1)
        q = index(rest, "\"")
        if (q == 0) break
        text = substr(rest, 1, q - 1)
        rest = substr(rest, q + 1)
        while (match(rest, /^[ \t]*"/)) { # adjacent literals are one
            rest = substr(rest, RLENGTH + 1)
            q = index(rest, "\"")
            text = text substr(rest, 1, q - 1)
            rest = substr(rest, q + 1)
        }
        judge(before, text)
        before = before "S"
    }
    buf = ""
}

FNR == 1 { flush_(); comment = 0; file = FILENAME }

{
    line = strip($0)
    if (line ~ /not shown/) { flush_(); next }
    if (comment) {
        if (line !~ /\*\//) next
        sub(/.*\*\//, "", line)
        comment = 0
    }
    gsub(/\/\*([^*]|\*[^\/])*\*\//, "", line)
    if (line ~ /\/\*/) { sub(/\/\*.*/, "", line); comment = 1 }
    if (line ~ /^[ \t]*#/) { flush_(); next }
    if (buf == "") at = FNR
    buf = buf " " line
    # a statement or an initialiser's row is judged as a whole
    if (line ~ /[;{}][ \t]*$/ || line ~ /},[ \t]*$/) flush_()
}

END { flush_() }
