# Installing: twice, dry, over a changed migration, by whom it may not be, killed half-way.
. tests/sql/lib.sh
# -- what a schema is, without what differs by chance
shape() { pg_dump -s -n private -n api "$1" | grep -vE '^--|^$|^\\(un)?restrict' | LC_ALL=C sort | cksum; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT INT TERM
cp -r sql tools "$dir/" && cd "$dir" || exit 1
psql -X -q -d postgres -c 'create database fresh template template0'
out=$(run -d fresh -v dry_run=1 -f sql/install.sql)
has 'a dry run names the migrations' "$out" 'would run 0001_people'
has 'and the rest' "$out" 'would refresh'
eq 'and makes nothing' "$(run -d fresh -c "select count(*) from pg_namespace where nspname in ('private', 'api')")" 0
out=$(run -d fresh -f sql/install.sql)
has 'the first time migrations run' "$out" 'running 0001_people'
first=$(shape fresh)
eq 'all of them are in the ledger' "$(run -d fresh -c 'select count(*) from private.ledger')" \
    "$(ls sql/migrate/[0-9]*.sql | wc -l | tr -d ' ')"
eq 'the second time nothing runs' "$(run -d fresh -f sql/install.sql)" ''
eq 'and nothing has changed' "$(shape fresh)" "$first"
eq 'a dry run then names no migration' "$(run -d fresh -v dry_run=1 -f sql/install.sql | grep -c '^would run')" 0
eq 'an upgrade that changes nothing locks no table' "$(
    { echo '\o /dev/null'; echo 'begin;'; echo '\ir generated/policies.sql'; echo '\ir generated/triggers.sql'
        echo '\o'; echo "select count(*) from pg_locks l join pg_class c on c.oid = l.relation
            where l.pid = pg_backend_pid() and c.relnamespace = 'private'::regnamespace and c.relkind = 'r'
              and l.mode in ('AccessExclusiveLock', 'ShareRowExclusiveLock', 'ExclusiveLock');"; echo 'rollback;'; } \
        >sql/.locks.sql; run -d fresh -f sql/.locks.sql)" 0
# -- whatever role, database or environment set otherwise
odd='-c standard_conforming_strings=off -c quote_all_identifiers=on -c datestyle=SQL,MDY -c default_transaction_isolation=serializable
    -c search_path=public -c default_transaction_read_only=on -c timezone=UTC -c client_encoding=LATIN1'
psql -X -q -d postgres -c 'create database odd template template0'
has 'odd settings are no hindrance' "$(PGOPTIONS=$odd psql -X -q -At -d odd -f sql/install.sql 2>&1)" 'running 0001_people'
eq 'and nothing depends on them' "$(shape odd)" "$first"
eq 'letters are letters' "$(run -d odd -c "select label_da from private.code where (list, code) = ('benefit', 'kontanthjaelp')")" Kontanthjælp
has 'a rule file is read all the same' "$(PGOPTIONS=$odd psql -X -q -At -d odd -v file=sql/rules/R5.rule -v dry_run=1 -f sql/rules_load.sql 2>&1)" \
    'nothing was written'
psql -X -q -d postgres -c 'drop database odd'
# -- a policy altered by hand is remade, a grant given by hand is taken, an unlisted view dropped
run -d fresh -c 'alter policy read on private.citizen using (true)' -c 'grant select on private.citizen to public' \
    -c 'set role foothold_api' -c 'create view api.stray as select 1 as a' -c 'create function api.stray() returns int language sql as $$ select 1 $$'
run -d fresh -f sql/install.sql
eq 'what was altered by hand is put right' "$(shape fresh)" "$first"
# -- set-up rows are the municipality's
run -d fresh -c "insert into private.code (list, code, label_da, label_en) values ('purpose', 'ours', 'vores', 'ours')" \
    -c "delete from private.permission where task = 'reassign'" -c "insert into private.permission values ('reassign', 'caseworker', 'led')"
run -d fresh -f sql/install.sql
eq 'a code of one''s own stays' "$(run -d fresh -c "select count(*) from private.code where code = 'ours'")" 1
# -- a migration that was changed after it was applied
mkdir "$dir/tree" && cp -r sql "$dir/tree/sql"
echo '-- a late thought' >>"$dir/tree/sql/migrate/0002_casefile.sql"
out=$(cd "$dir/tree" && run -d fresh -f sql/install.sql)
has 'a changed migration is refused by name' "$out" 'migration 0002_casefile was changed after it was applied'
out=$(cd "$dir/tree/sql" && run -d fresh -f install.sql)
has 'also from within sql/' "$out" 'migration 0002_casefile was changed'
out=$(run -d fresh -v dir="$dir/tree/sql" -f "$dir/tree/sql/install.sql")
has 'also from elsewhere' "$out" 'migration 0002_casefile was changed'
eq 'and nothing was done' "$(shape fresh)" "$first"
# -- from where the scripts are not found: no migration runs, so none gets the checksum of nothing
psql -X -q -d postgres -c 'create database astray template template0'
out=$(cd / && run -d astray -f "$dir/sql/install.sql")
has 'from elsewhere without dir it says what to do' "$out" 'HINT:  Run psql in the directory that holds sql/'
eq 'and does nothing' "$(run -d astray -c "select count(*) from pg_namespace where nspname in ('private', 'api')")" 0
psql -X -q -d postgres -c 'drop database astray'
# -- a migration that fails half-way leaves nothing; one later is not tried
cp sql/migrate/0002_casefile.sql "$dir/tree/sql/migrate/"
printf 'create table private.half (id uuid);\nselect 1/0;\n' >"$dir/tree/sql/migrate/0990_fails.sql"
printf 'create table private.later (id uuid);\n' >"$dir/tree/sql/migrate/0991_later.sql"
mkdir "$dir/tree/tools" && cp tools/gen-grants* "$dir/tree/tools/" && (cd "$dir/tree" && tools/gen-grants)
out=$(cd "$dir/tree" && run -d fresh -f sql/install.sql)
has 'a failing migration stops' "$out" 'division by zero'
eq 'and leaves nothing behind' "$(run -d fresh -c "select to_regclass('private.half'), to_regclass('private.later')")" '|'
rm "$dir"/tree/sql/migrate/099*
# -- a table that nobody put into a tier
printf 'create table private.forgotten (id uuid);\n' >"$dir/tree/sql/migrate/0990_table.sql"
out=$(cd "$dir/tree" && tools/gen-grants && run -d fresh -f sql/install.sql)
has 'a table in no tier is named' "$out" 'table forgotten is in no tier'
run -d fresh -c 'drop table private.forgotten' -c "delete from private.ledger where name = '0990_table'"
rm "$dir"/tree/sql/migrate/099*
# -- guards
out=$(run -d postgres -f sql/install.sql)
has 'not into the database postgres' "$out" 'own database, not to postgres'
if [ "$(run -d fresh -c "select current_setting('server_version_num')::int < 150020")" = t ]; then
    has 'production refuses an old minor release' "$(run -d fresh -v production=1 -f sql/install.sql)" 'has known holes'
else
    eq 'production takes a recent minor release' "$(run -d fresh -v production=1 -f sql/install.sql)" ''
fi
psql -X -q -d postgres -c "create database latin encoding 'LATIN1' locale 'C' template template0"
has 'not into another encoding' "$(run -d latin -f sql/install.sql)" 'must have encoding UTF8'
has 'not as a caseworker' "$(PGUSER=anna run -d fresh -f sql/install.sql)" 'install as a superuser'
psql -X -q -d postgres -c 'create database other template template0'
run -d other -c 'create schema private'
has 'not over something else''s schema' "$(run -d other -f sql/install.sql)" 'belong to something else'
# -- two at a time
psql -X -q -d postgres -c 'create database twice template template0'
run -d twice -f sql/install.sql >"$dir/a" &
a=$!
run -d twice -f sql/install.sql >"$dir/b"
wait $a
eq 'two installations at a time: one waits' "$(cat "$dir/a" "$dir/b" | grep -c 'running 0001_people')" 1
eq 'and neither fails' "$(cat "$dir/a" "$dir/b" | grep -c ERROR)" 0
eq 'with the same result' "$(shape twice)" "$first"
# -- killed at some statement, then run again
psql -X -q -d postgres -c 'create database killed template template0'
for n in 40 90 140 190; do
    CUT=$n sh -c 'awk -v n="$CUT" "NR <= n" sql/generated/private.sql' >/dev/null
    run -d killed -c "set statement_timeout = '${n}ms'" -f sql/install.sql >/dev/null
done
run -d killed -f sql/install.sql >/dev/null
eq 'interrupted and run again: the same result' "$(shape killed)" "$first"
# -- as the owner of the database with CREATEROLE, not a superuser
psql -X -q -d postgres -c 'create role dba login createrole' -c 'create database owned owner dba template template0' \
    -c 'grant foothold_owner, foothold_api to dba'
out=$(PGUSER=dba run -d owned -f sql/install.sql)
eq 'a database owner with CREATEROLE installs' "$(echo "$out" | grep -v '^running')" ''
eq 'with the same result' "$(shape owned | sed 's/dba/postgres/g')" "$first"
eq 'and again' "$(PGUSER=dba run -d owned -f sql/install.sql)" ''
PGUSER=dba run -d owned -f sql/unit_add.sql -v name=Rod >/dev/null
has 'and adds staff' "$(PGUSER=dba run -d owned -f sql/staff_add.sql -v login=newbie -v name='Ny Ansat' -v initials=NYA \
    -v role=caseworker -v unit=Rod)" 'newbie is caseworker in Rod'
eq 'who sees nothing yet' "$(PGUSER=newbie run -d owned -c 'select count(*) from api.casefile')" 0
eq 'generated files are what the generator makes' "$(tools/gen-grants --check 2>&1)" ''
psql -X -q -d postgres -c 'drop role newbie'
