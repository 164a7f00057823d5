# private.tell: who listens is told twice a second at most, but always when
# nobody was told for sure. Two at once: tests/isolation/specs/told.spec.
. tests/sql/lib.sh
export PGDATABASE=t PGOPTIONS=
# Transactions as they stand, in one session that listens: how many notifications arrived. The row says when people were
# told last; it is put where each case needs it, so that no clock has to be waited for.
heard() { psql -X -q -At -v ON_ERROR_STOP=1 -c 'listen foothold' "$@" -c 'select 1' 2>&1 | grep -c 'Asynchronous notification "foothold"'; }
last() { run -c "update private.change_told set at = clock_timestamp() + interval '$1'"; }
recent() { run -c "select at > clock_timestamp() - interval '1 minute' and at <= clock_timestamp() from private.change_told"; }
tell='select private.tell()'
last '-1 hour'
eq 'a save long after the last tells' "$(heard -c "$tell")" 1
eq 'and says when' "$(recent)" t
last '-1 hour'
eq 'one in the same moment keeps quiet, and one when the half second has passed tells again' \
    "$(heard -c "$tell" -c "$tell" -c "update private.change_told set at = at - interval '500 ms'" -c "$tell")" 2
last '-1 hour'
eq 'who rolls back has told nobody' "$(heard -c "begin; $tell; rollback")" 0
eq 'so the next tells' "$(heard -c "$tell")" 1
last '1 hour'
eq 'a clock that was set back silences nobody' "$(heard -c "$tell")" 1
eq 'and is right again then' "$(recent)" t
