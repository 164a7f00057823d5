-- BEFORE INSERT OR UPDATE on reminder: it reminds somebody who works here.
create or replace function private.reminder_guard() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if (tg_op = 'INSERT' or new.login is distinct from old.login) and new.login is not null and not exists (
        select from private.staff s where s.login = new.login and s.role in ('caseworker', 'supervisor')
          and s.ends >= private.today())
    then
        raise exception using errcode = 'FH008', message = 'not_staff', table = 'reminder', column = 'login';
    end if;
    if tg_op = 'INSERT' then
        new.made_by := session_user;
    end if;
    return new;
end $$;
