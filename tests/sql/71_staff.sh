# The staff and unit scripts, and the check that logins, groups and staff rows agree.
. tests/sql/lib.sh
add() { run -f sql/staff_add.sql "$@"; }
faults() { run -F ' ' -c 'select * from private.staff_check() order by 1, 2'; }
one() { run -c "$1"; }
run -f sql/unit_add.sql -v name=Fleksteam -v parent=Jobcenter >/dev/null
has 'a unit again is no fault' "$(run -f sql/unit_add.sql -v name=Fleksteam -v parent=Jobcenter)" 'unit Fleksteam is there'
has 'elsewhere it is' "$(run -f sql/unit_add.sql -v name=Fleksteam -v parent=A)" 'is there already, under Jobcenter'
has 'under what is not' "$(run -f sql/unit_add.sql -v name=X -v parent=Nowhere)" "there is no unit 'Nowhere'"
has 'usage' "$(run -f sql/unit_add.sql)" 'usage:'
has 'a person is added' "$(add -v login=csoe -v name='Camilla Sørensen' -v initials=CSØ -v role=caseworker -v unit=Fleksteam)" \
    'csoe is caseworker in Fleksteam'
has 'again is no fault' "$(add -v login=csoe -v name='Camilla Sørensen' -v initials=CSØ -v role=caseworker -v unit=Fleksteam)" 'csoe is caseworker'
has 'as somebody else it is' "$(add -v login=csoe -v name=X -v initials=CSØ -v role=caseworker -v unit=Fleksteam)" 'use sql/staff_change.sql'
has 'login needed' "$(add -v name=X -v initials=X -v role=admin -v unit=A)" 'login must be'
has 'reserved login' "$(add -v login=postgres -v name=X -v initials=X -v role=admin -v unit=A)" 'is reserved'
has 'unknown role' "$(add -v login=x -v name=X -v initials=X -v role=boss -v unit=A)" 'role must be caseworker'
has 'unknown unit, with those there are' "$(add -v login=x -v name=X -v initials=X -v role=admin -v unit=Nowhere)" 'Units: A,'
has 'a quote is only a quote' "$(add -v login="x'; drop" -v name=X -v initials=X -v role=admin -v unit=A)" 'login must be'
esc=$(printf 'Ida\033[31m')
has 'a name that would drive terminals' "$(add -v login=esc -v name="$esc" -v initials=ESC -v role=admin -v unit=A)" 'name must not hold control characters'
has 'given later' "$(run -f sql/staff_change.sql -v login=csoe -v name="$esc")" 'name must not hold control characters'
has 'or to a unit' "$(run -f sql/unit_add.sql -v name="$esc")" 'name must not hold control characters'
has 'nothing is left behind by who is nobody' "$(run -f sql/staff_end.sql -v login=nobody -v list=1)" "no staff with login 'nobody'"
has 'the same initials twice' "$(add -v login=other -v name=X -v initials=csø -v role=admin -v unit=A)" 'initials csø are those of Camilla Sørensen (csoe)'
eq 'the login has limits' "$(one "select rolconnlimit || ' ' || array_to_string(rolconfig, ' ') from pg_roles where rolname = 'csoe'")" \
    '8 statement_timeout=10s lock_timeout=2s idle_in_transaction_session_timeout=15s'
eq 'and works' "$(PGUSER=csoe run -F ' ' -c 'select login, role, unit from api.version()')" 'csoe caseworker Fleksteam'
add -v login=eb -v name='Erik Bæk' -v initials=EBÆ -v role=caseworker -v unit=A -v password="s3'cret" >/dev/null
has 'a password is stored as SCRAM' "$(one "select rolpassword from pg_authid where rolname = 'eb'")" 'SCRAM-SHA-256$'
PGOPTIONS='-c datestyle=ISO,MDY' psql -X -q -f sql/staff_add.sql -v login=dmy -v name=D -v initials=DMY -v role=admin -v unit=A -v starts=03-04-2026 >/dev/null
eq 'a day is read as it is written here' "$(one "select starts from private.staff where login = 'dmy'")" 2026-04-03
has 'who takes over is explained' "$(run -f sql/staff_end.sql -v login=anna -v handover=nobody)" 'HINT:  Who is given work'
PGOPTIONS='-c datestyle=ISO,MDY' psql -X -q -f sql/staff_end.sql -v login=dmy -v last=04-05-2026 >/dev/null
eq 'a last day likewise' "$(one "select ends from private.staff where login = 'dmy'")" 2026-05-04
run -f sql/unit_add.sql >/dev/null
eq 'usage is a fault' $? 3
has 'of rules too' "$(run -f sql/rules_load.sql)" 'usage:'
has 'a person changes role' "$(run -f sql/staff_change.sql -v login=csoe -v role=supervisor)" 'csoe is supervisor'
eq 'group and row together' "$(faults | grep csoe)" ''
eq 'only the one group' "$(one "select string_agg(g.rolname, ',') from pg_auth_members m join pg_roles g on g.oid = m.roleid
    where m.member = 'csoe'::regrole")" foothold_supervisor
has 'nor does anybody take initials that are in use' "$(run -f sql/staff_change.sql -v login=csoe -v initials=ebæ)" 'initials ebæ are those of Erik Bæk (eb)'
eq 'his own he may keep' "$(run -f sql/staff_change.sql -v login=csoe -v initials=csø >/dev/null; one "select initials from private.staff where login = 'csoe'")" csø
has 'a person who is not' "$(run -f sql/staff_change.sql -v login=nobody -v role=admin)" "no staff with login 'nobody'"
has 'no admin while responsible' "$(run -f sql/staff_change.sql -v login=anna -v role=admin)" 'anna is responsible for 2 open cases'
has 'no end while responsible' "$(run -f sql/staff_end.sql -v login=anna)" 'handover=LOGIN'
has 'no handover to who has left' "$(run -f sql/staff_end.sql -v login=anna -v handover=gone)" not_staff
has 'nor to oneself' "$(run -f sql/staff_end.sql -v login=anna -v handover=anna)" 'cannot take over'
has 'drafts stand in the way too' "$(run -f sql/staff_end.sql -v login=anna -v handover=bo)" 'anna leaves work behind: 1 draft'
eq 'and nothing was handed over' "$(one "select responsible from private.casefile where id = test.id('own')")" anna
one "insert into private.group_meeting (id, kind, form, title, starts_at, ends_at, worker, capacity, place) values (test.id('the group'), 'informationsmoede', 'fremmoede',
    'Info', '2026-12-01 09:00+01', '2026-12-01 10:00+01', 'anna', 5, 'Sal')" >/dev/null
has 'it is all listed first' "$(run -f sql/staff_end.sql -v login=anna -v list=1)" 'hand_over|group_meeting'
eq 'and nothing ended by that' "$(one "select ends from private.staff where login = 'anna'")" infinity
one "delete from private.group_meeting where id = test.id('the group')" >/dev/null
has 'an end, handed over' "$(run -f sql/staff_end.sql -v login=anna -v handover=bo -v drafts=drop)" 'anna has left, 2 cases handed over'
eq 'the cases are bo''s' "$(one "select responsible from private.casefile where id = test.id('own')")" bo
eq 'with history' "$(one "select who || ' ' || array_to_string(fields, ',') from private.change
    where row_id = test.id('own') and version = 2")" 'postgres responsible'
eq 'co-assignments have ended' "$(one "select count(*) from private.assignment where login = 'anna' and valid_to > '2026-11-21'")" 0
has 'no login any more' "$(PGUSER=anna run -c 'select 1')" 'not permitted to log in'
has 'back again' "$(add -v login=anna -v name='Anna Test' -v initials=ANNA -v role=caseworker -v unit=A)" 'anna is caseworker in A'
eq 'without her cases' "$(PGUSER=anna run -c "select count(*) from api.casefile where responsible = 'anna'")" 0
eq 'what the check finds in the fixture' "$(faults)" 'ghost is member of caseworker but not in staff
gone has left but is still a member of caseworker
old_aud has left but is still a member of auditor'
one 'grant foothold_admin to bo' >/dev/null
has 'a second group is found' "$(faults)" 'bo is caseworker in staff but member of admin, caseworker'
one 'revoke foothold_admin from bo' >/dev/null
one "update private.staff set role = 'supervisor' where login = 'bo'" >/dev/null
has 'a role that differs is found' "$(faults)" 'bo is supervisor in staff but member of caseworker'
one "update private.staff set role = 'caseworker' where login = 'bo'" >/dev/null
one 'alter role bo createrole' >/dev/null
has 'a mighty person is found' "$(faults)" 'bo may do more than a person should'
one 'alter role bo nocreaterole' >/dev/null
one 'grant foothold_owner to bo' >/dev/null
has 'a person who owns is found' "$(faults)" 'bo is member of foothold_owner'
one 'revoke foothold_owner from bo' >/dev/null
eq 'and nothing else' "$(faults | wc -l | tr -d ' ')" 3
