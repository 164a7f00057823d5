# a table, then a text: the text with the table between its lines <!-- bench --> and <!-- /bench -->. Status 1 without them.
FNR == NR { table = table $0 "\n"; next }
/^<!-- \/bench -->$/ && inside { printf "%s", table; inside = 0; done++ }
!inside
/^<!-- bench -->$/ { inside = 1 }
END {
    if (done == 1 && !inside) exit 0
    print "bench: the text has not one line <!-- bench --> and after it one <!-- /bench -->" > "/dev/stderr"
    exit 1
}
