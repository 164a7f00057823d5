# Reads `ctags -f - --fields=+ne --c-kinds=f`; prints functions over the limits and, last, how long
# functions are. Over 100 lines is an error; over 60 a warning; median and 90 % have limits too.
BEGIN { FS = "\t" }

/^!/ { next }

{
    line = end = 0
    for (i = 4; i <= NF; i++) {
        if ($i ~ /^line:/) line = substr($i, 6) + 0
        if ($i ~ /^end:/) end = substr($i, 5) + 0
    }
    if (end == 0)
        next
    length_of[++n] = end - line + 1
    count[end - line + 1]++
    if (end - line + 1 > 100) {
        print $2 ":" line ": " $1 " has " end - line + 1 " lines (100 at most)"
        bad = 1
    } else if (end - line + 1 > 60) {
        print "warning: " $2 ":" line ": " $1 " has " end - line + 1 " lines" > "/dev/stderr"
    }
}

function quantile(share,    seen, i) {
    for (i = 1; i < 10000; i++) {
        seen += count[i]
        if (seen >= share * n)
            return i
    }
}

END {
    median = n ? quantile(0.5) : 0
    ninety = n ? quantile(0.9) : 0
    print "info: " n " functions, median " median ", 90 % within " ninety " lines" > "/dev/stderr"
    if (median > 15) { print "the median function has " median " lines (15 at most)"; bad = 1 }
    if (ninety > 45) { print "one function in ten has " ninety " lines (45 at most)"; bad = 1 }
    exit bad
}
