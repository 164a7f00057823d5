# What was looked at and rolled back stands in the server's log: by whom, of which case, no word of it.
. tests/sql/lib.sh
export PGDATABASE=t
as() { # LOGIN SQL: what the server says to its log meanwhile
    PGOPTIONS='-c client_min_messages=log' psql -X -q -At -c "set session authorization $1" -c "begin; $2; rollback" 2>&1 >/dev/null
}
before=$(run -c 'select count(*) from private.search_log')
own=$(run -c "select test.id('own')")
run -c 'set session authorization anna' -c "select api.casefile_open('$own', 'followup')" >/dev/null
has 'a search' "$(as anna "select * from api.search('own')")" 'foothold words by anna, case <NULL>,'
has 'a number' "$(as anna "select api.cpr_reveal('$own')")" "foothold reveal by anna, case $own,"
said=$(as anna "select api.save(gen_random_uuid(), test.change('citizen', test.id('citizen own'), 1, '{\"remark\": \"hemmeligt\"}'));
    select api.save(gen_random_uuid(), test.change('citizen', test.id('citizen own'), 1, '{\"remark\": \"x\"}'))")
has 'what a conflict tells of a citizen' "$said" "foothold conflict by anna, case $own,"
eq 'and no word of it' "$(echo "$said" | grep -c hemmeligt)" 0
other=$(run -c "select test.id('other')")
has 'breaking the glass' "$(as anna "select api.casefile_guest(gen_random_uuid(), '{\"casefile_id\": \"$other\", \"reason\": \"vagt i dag\"}')")" \
    "foothold guest by anna, case $other,"
has 'two cases compared' "$(as sue "select * from api.merge_compare('$own', test.id('colleague'))")" "foothold conflict by sue, case $own,"
eq 'nothing of it is in the tables' "$(run -c "select count(*) from private.search_log")" "$before"
