# Which layer may include which: the table of CONTRIBUTING.md. Called with all of src/ and include/;
# prints FILE:LINE: what is wrong.
BEGIN {
    may["base"] = "base"
    may["db"] = "base db"
    may["def"] = "base def"
    may["engine"] = "base db def engine" # of db the headers only: unit tests link a stub of it
    may["casework"] = "base db def engine casework"
    may["tui"] = "base def engine tui"
    may["cli"] = "base db def engine cli"
    may["top"] = "base db def engine casework tui cli"

    # headers of libraries, each in one layer
    only["libpq-fe.h"] = "db"
    only["postgres_ext.h"] = "db"
    only["libconfig.h"] = "def"
    only["curses.h"] = "tui"
    only["ncurses.h"] = "tui"
    only["ncursesw/curses.h"] = "tui"
    only["term.h"] = "tui"
    only["panel.h"] = "tui"
    only["menu.h"] = "tui"
    only["form.h"] = "tui"
    only["utf8proc.h"] = "base"
    only["csv.h"] = "cli"
    only["iconv.h"] = "cli"
}

function bad(text) { print FILENAME ":" FNR ": " text }

FNR == 1 {
    n = split(FILENAME, part, "/")
    layer = n == 3 ? part[2] : "top"
}

/^[ \t]*#[ \t]*include[ \t]*</ {
    name = $0
    sub(/^[^<]*</, "", name)
    sub(/>.*/, "", name)
    if ((name in only) && only[name] != layer)
        bad("<" name "> belongs to " only[name])
}

/^[ \t]*#[ \t]*include[ \t]*"/ {
    name = $0
    sub(/^[^"]*"/, "", name)
    sub(/".*/, "", name)
    if (index(name, "/") == 0) # private, in the same directory
        next
    from = name
    sub(/\/.*/, "", from)
    if (index(" " may[layer] " ", " " from " ") == 0)
        bad(layer " must not include \"" name "\"")
}
