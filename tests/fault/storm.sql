-- Everybody who works here may work on the five hot cases, 1 to 5 of tests/tui/fixture.sql.
insert into private.assignment (casefile_id, login, kind, valid_from)
select c.id, s.login, 'coworker', '2026-11-01'
from private.casefile c join private.staff s on s.role = 'caseworker'
where c.case_no between '2026-01101' and '2026-01105' and s.login <> c.responsible
  and not exists (select from private.assignment a where a.casefile_id = c.id and a.login = s.login);
