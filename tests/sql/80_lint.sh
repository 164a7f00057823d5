# Every lint finds nothing; and finds what it is for, once that is put there.
. tests/sql/lib.sh
# what the fixture does on purpose
run -c "delete from private.assignment where login in ('ghost', 'gone', 'old_aud') and kind <> 'responsible'" \
    -c 'revoke foothold_caseworker from ghost, gone' -c 'revoke foothold_supervisor from soon' -c 'revoke foothold_auditor from old_aud' \
    -c "delete from private.staff where login = 'soon'"
for r in csoe eb newbie; do run -c "drop role if exists $r" >/dev/null; done
for f in sql/lint/*.sql; do
    eq "${f##*/}" "$(run -F ' ' -f "$f")" ''
done
# bites LINT STATEMENT…: after these statements (undone afterwards) the lint says something
bites() {
    lint=$1
    shift
    out=$(
        {
            echo 'begin;'
            for s in "$@"; do echo "$s;"; done
            echo "\\ir ../../sql/lint/$lint.sql"
            echo 'rollback;'
        } >"tests/sql/.bite.$$.sql"
        run -v ON_ERROR_STOP=1 -f "tests/sql/.bite.$$.sql" | head -n 1
        rm -f "tests/sql/.bite.$$.sql"
    )
    case $out in
    '') echo "not ok $lint notices: $1 -- it does not" ;;
    *ERROR*) echo "not ok $lint notices: $1 -- $out" ;;
    *) echo "ok $lint notices: $1" ;;
    esac
}
O='set local role foothold_owner' A='set local role foothold_api' R='reset role'
bites 0001_row_security "$O" 'alter table private.citizen no force row level security'
bites 0001_row_security "$O" 'alter table private.citizen disable row level security'
bites 0001_row_security "$O" 'drop policy owner_all on private.citizen'
bites 0002_tier "$O" 'create table private.stray (a int)'
bites 0002_tier "$O" "insert into private.tier values ('stray', 'open', 'none', null, '-', '-')"
bites 0002_tier "$A" 'create table api.stray (a int)'
bites 0003_view "$A" 'create view api.stray with (security_barrier) as select 1 as a'
bites 0003_view "$A" 'create or replace view api.unit as select id, name, parent_id, valid_from, valid_to from private.unit'
bites 0003_view 'alter view api.unit owner to foothold_owner'
bites 0004_search_path "$O" 'alter function private.require reset search_path'
bites 0004_search_path "$O" "alter function private.require set search_path = private"
bites 0005_privileged "$O" 'create function api.stray() returns int security definer set search_path = pg_catalog, pg_temp language plpgsql as $$ begin return 1; end $$'
bites 0005_privileged "$O" 'create function api.stray() returns int security definer set search_path = pg_catalog, pg_temp language sql as $$ select 1 $$'
bites 0006_public "$O" 'grant execute on function private.today() to public'
bites 0006_public "$O" 'grant select on private.unit to public'
bites 0006_public "$O" 'grant select (name) on private.unit to bo'
bites 0006_public "$O" 'grant usage on schema private to bo'
bites 0007_today "$O" 'create function private.stray() returns date stable set search_path = pg_catalog, pg_temp language sql as $$ select current_date $$'
bites 0007_today "$A" 'create or replace view api.stray with (security_invoker, security_barrier) as select now() as a'
bites 0008_index "$O" 'create table private.stray (c uuid references private.casefile)'
bites 0008_index "$O" 'drop index private.casefile_citizen_id_idx'
bites 0009_case_reference "$O" 'create table private.stray (id uuid, casefile_id uuid, a uuid references private.assignment)' \
    "insert into private.tier values ('stray', 'work', 'case', 'case', 'cs', 'riu')" "insert into private.field values ('stray', 'a', 'a', 'save')"
bites 0010_entity "$O" "insert into private.tier values ('stray', 'work', 'case', 'case', 'cs', 'riu')"
bites 0010_entity "$O" 'drop trigger _100_case_copy on private.benefit_period'
bites 0011_volatility "$O" 'create function private.stray() returns int set search_path = pg_catalog, pg_temp language sql as $$ select 1 $$'
bites 0012_policy_source "$O" 'alter policy read on private.citizen using (true)'
bites 0012_policy_source "$O" 'create policy extra on private.citizen using (true)'
bites 0013_policy_open "$O" 'alter policy read on private.citizen using (true)'
bites 0013_policy_open "$O" 'alter policy read on private.citizen to public'
bites 0014_staff "update private.staff set role = 'supervisor' where login = 'anna'"
bites 0015_owner 'alter role foothold_owner login'
bites 0015_owner 'grant foothold_api to anna'
bites 0015_owner 'grant pg_read_all_data to foothold_api'
bites 0016_function_length "$O" "do \$d\$ begin execute 'create function private.stray() returns int stable set search_path = pg_catalog, pg_temp language sql as ' || quote_literal(repeat(E'\n', 120) || 'select 1'); end \$d\$"
bites 0017_private_api "$O" 'create function private.stray() returns bigint stable set search_path = pg_catalog, pg_temp language sql as $$ select count(*) from api.unit $$'
bites 0018_reach "$O" 'grant usage on schema private to foothold_caseworker'
bites 0018_reach "$O" 'create materialized view private.stray as select 1 as a'
bites 0018_reach "do \$d\$ begin execute format('grant temp on database %I to foothold_admin', current_database()); end \$d\$"
bites 0019_view_reach "$O" 'create function private.stray() returns date stable language sql as $$ select private.today() $$; grant execute on function private.stray() to foothold_caseworker'
# roles are the cluster's, not the copy's: what comes next finds them as they were
run -c 'grant foothold_caseworker to ghost, gone' -c 'grant foothold_supervisor to soon' -c 'grant foothold_auditor to old_aud'
