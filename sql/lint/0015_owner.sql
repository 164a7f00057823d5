-- The owners are members of nothing and nobody who works here is member of them; neither logs in.
select r.rolname as object, 'an owner role logs in, is member of something, or has a person as member' as fault
from pg_roles r
where r.rolname in ('foothold_owner', 'foothold_api')
  and (r.rolcanlogin or r.rolsuper or r.rolbypassrls
       or exists (select from pg_auth_members m where m.member = r.oid)
       or exists (select from pg_auth_members m join private.staff s on s.login = m.member::regrole::text where m.roleid = r.oid));
