-- Every person × every table × read and write: tests/sql/matrix.sql. People get USAGE on private here, so that row
-- security itself is measured and not the lock in front of it.
begin;
grant usage on schema private to foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor;
insert into test.result (ok, name, diag)
select r.ok, r.name, r.diag from private.tier t cross join lateral test.matrix_read(t.name) r order by t.name;
insert into test.result (ok, name, diag)
select r.ok, r.name, r.diag from private.tier t cross join lateral test.matrix_write(t.name) r order by t.name;
revoke usage on schema private from foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor;
commit;
-- and the lock in front of it
select test.put(test.attempt(w.login, 'people', format('select count(*) from private.%I', t.name)) = '42501',
                format('%s cannot name private.%s', w.login, t.name), 'can')
from test.who w, private.tier t \g /dev/null
