# The parts of tools/bench, each a function part_NAME that prints figures: ROUND NAME VALUE. Run with set -e.
measure() { "$B/tests/bench/measure" "$@"; }
optional() { [ -x "$1" ] || { say "$1 is not installed: not measured"; return 1; }; }

# ---- what the reference programs show ----------------------------------------------------------
# As wide as a row of the program's list: eighty cells, the mark before it included.
columns="rpad(left(c.display_name, 20), 20) || ' ' || coalesce(to_char(nullif(c.birth_date, 'infinity'), 'DD-MM-YYYY'), rpad('', 10))
    || ' ' || rpad(c.target_group, 14) || ' ' || rpad(left(u.name, 14), 14) || ' ' || rpad(coalesce(c.responsible, ''), 6)
    || ' ' || coalesce(to_char(nullif(c.next_due_on, 'infinity'), 'DD-MM-YYYY'), rpad('', 10))"
unit="join private.unit u on u.id = c.unit_id"
# Pages and searches prepared once, of the same rows and columns, with nobody's rights to look after: the first fifty
# by name; fifty that begin so, by the words of names; fifty, by name, of the first five hundred that contain it.
PAGE="select $columns from private.card c $unit where c.closed_on > current_date order by c.display_name, c.casefile_id limit 50"
PREFIX="select $columns from (select casefile_id, word from private.card_word where word >= lower(\$1) and word < lower(\$2)
        order by word, casefile_id limit 50) w
    join private.card c using (casefile_id) $unit order by w.word, c.casefile_id"
FRAGMENT="with hit as materialized (select * from private.card where words like '%' || lower(\$1) || '%' limit 500)
    select $columns from hit c $unit order by c.display_name, c.casefile_id limit 50"
ROWS=$T/rows N=$(sql -Atc "select count(*) from private.card where closed_on = 'infinity'")
PREFIXES=$T/prefixes FRAGMENTS=$T/fragments NAMES=$T/names
export PAGE PREFIX FRAGMENT ROWS N PREFIXES FRAGMENTS NAMES
sql -At >"$ROWS" -c "select $columns from private.card c $unit where not c.protected and c.closed_on = 'infinity' limit 5000"
sql -At -c "create temp table word as select distinct word from (select word from private.card_word tablesample system (2)
        union all (select word from private.card_word limit 1000)) w where word ~ '^[a-z]{5,}\$'" \
    -c "\\o $PREFIXES" -c "select left(w.word, n) from (select word from word order by md5(word) limit 10) w, generate_series(1, 5) n
        order by md5(w.word), n" \
    -c "\\o $FRAGMENTS" -c "select * from (select distinct substr(word, at, n) as part from word, generate_series(2, 3) at,
        generate_series(3, 5) n where length(word) >= at + n) p order by md5(part) limit 100" \
    -c "\\o $NAMES" -c "select left(a.word || ' ' || b.word, 14) from (select word, row_number() over (order by md5(word)) n from word) a,
        (select word, row_number() over (order by md5('x' || word)) n from word) b where a.n = b.n and a.n <= 10"

# ---- screens -----------------------------------------------------------------------------------
part_keys() { measure "$rounds" $here/keys.plan; }
part_open() { measure "$rounds" $here/open.plan; }
part_start() { measure $((rounds * 3)) $here/start.plan; }
part_search() { measure "$rounds" $here/search.plan; }

# How many statements of one person's are at work at once while names are typed: what a server that is asked all the time says.
part_quick() {
    sql -At -c "do \$\$
        declare v_most int := 0; v_n int; v_seen boolean := false; v_began timestamptz := clock_timestamp();
        begin
            while clock_timestamp() < v_began + interval '5 min' loop
                perform pg_stat_clear_snapshot();
                select count(*) filter (where state = 'active') into v_n from pg_stat_activity where usename = 'slh' having count(*) > 0;
                exit when not found and v_seen;
                v_seen := v_seen or found;
                v_most := greatest(v_most, v_n);
                perform pg_sleep(0.001);
            end loop;
            perform set_config('bench.most', v_most::text, false);
        end \$\$" -c "select '1 quick.active.max ' || current_setting('bench.most')" &
    measure 1 $here/quick.plan
    wait $!
}

part_walk() {
    [ "$N" -ge 110000 ] || { say "walk: too few citizens, not measured"; return 0; }
    measure 1 $here/walk.plan
}

part_idle() {
    optional /usr/bin/strace || return 0
    measure 1 $here/idle.plan
    awk '{ at[NR] = $1 } END { for (i = 1; i <= NR; i++) n += at[i] > at[NR] - 60; print "1 idle.rest.wakeups " n }' "$B/bench-polls"
}

# ---- lines -------------------------------------------------------------------------------------
part_line() {
    SLOW=$T/slow
    export SLOW
    mkdir -p "$SLOW"
    "$B/tests/fault/proxy" "$SLOW/.s.PGSQL.$PGPORT" "$PGHOST/.s.PGSQL.$PGPORT" "$SLOW/control" &
    proxy=$!
    trap 'kill $proxy' EXIT
    until [ -S "$SLOW/control" ]; do sleep 0.05; done
    "$B/tests/fault/order" "$SLOW/control" delay 150 # each way
    measure 1 $here/line.plan >"$T/line"
    cat "$T/line"
    awk '$2 ~ /^line[.]page.*[.]bytes[.]max$/ && $3 > most { most = $3 } END { print "1 line.largest.bytes " most }' "$T/line"
}

part_ssh() {
    optional /usr/sbin/sshd && optional /usr/bin/ss || return 0
    . tests/pack/server.inc
    . tests/pack/sshd.inc
    d=$T/ssh
    mkdir -p "$d"
    for key in host plain; do ssh-keygen -q -t ed25519 -N '' -C $key -f "$d/$key"; done
    cp "$d/plain.pub" "$d/authorized"
    cp -a "$FOOTHOLD" "$B/locale" "$d/" # which the person may not reach where they are
    sshd_config "$d/authorized"
    echo "ForceCommand env LANG=C.UTF-8 PGHOST=$PGHOST PGPORT=$PGPORT PGDATABASE=$PGDATABASE PGUSER=slh $d/foothold --lang da" >>"$d/sshd_config"
    sshd_start
    trap 'kill $(cat "$d/pid")' EXIT
    SSH_CONFIG=$d/config ADDRESS=$address
    export SSH_CONFIG ADDRESS
    measure 1 $here/ssh.plan
}

# ---- the server --------------------------------------------------------------------------------
tps() { # FIGURE LOGIN SCRIPT CLIENTS
    PGUSER=$2 /usr/lib/postgresql/15/bin/pgbench -n -M prepared -c "$4" -j 2 -T 8 -D targets="$targets" -f $here/"$3" >"$T/pgbench"
    awk -v figure="$1" '/^tps = / { print figure, $3; ok = 1 } END { exit !ok }' "$T/pgbench"
}
each_round() { # COMMAND: with $round
    round=1
    while [ $round -le "$rounds" ]; do
        "$@"
        round=$((round + 1))
    done
}
save() {
    for clients in 10 50; do
        tps "$round bare$clients.tps" postgres save_bare.pgbench $clients
        tps "$round full$clients.tps" aha save_full.pgbench $clients
    done
}
look() {
    tps "$round alone10.tps" aha save_full.pgbench 10
    PGUSER=slh "$B/tests/bench/lookers" 200 12 >"$T/seen" 2>"$T/looking" &
    lookers=$!
    n=0
    until grep -q looking "$T/looking" || [ $n -gt 300 ]; do sleep 0.1; n=$((n + 1)); done
    tps "$round live10.tps" aha save_full.pgbench 10
    wait $lookers
    sql -At -v round=$round -v seen="$T/seen" -f $here/seen.sql
}
recompute() { sql -v round=$round -f $here/scale.sql; }

targets=$(sql -Atc "select count(*) from bench.target")
part_saves() { each_round save; }
part_live() { each_round look; }
part_scale() { each_round recompute; }
