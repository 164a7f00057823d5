-- BEFORE INSERT OR UPDATE on meeting: what lies ahead cannot have been held, what was held cannot be cancelled; who
-- holds it works here; a telephone meeting has no place.
create or replace function private.meeting_guard() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if new.status in ('held', 'no_show') and private.local_day(new.starts_at) > private.today() then
        raise exception using errcode = 'FH020', message = 'not_yet', table = 'meeting', column = 'starts_at';
    end if;
    if tg_op = 'UPDATE' and new.status = 'cancelled' and old.status in ('held', 'no_show') then
        raise exception using errcode = 'FH025', message = 'already_held', table = 'meeting', column = 'status';
    end if;
    if (tg_op = 'INSERT' or new.worker <> old.worker) and not exists (
        select from private.staff s where s.login = new.worker and s.role in ('caseworker', 'supervisor')
          and (s.ends >= private.today() or new.status <> 'booked'))
    then
        raise exception using errcode = 'FH008', message = 'not_staff', table = 'meeting', column = 'worker';
    end if;
    if new.form in ('telefon', 'video', 'brev') then
        new.place := null;
    end if;
    if new.status <> 'cancelled' then
        new.cancel_reason := null;
    end if;
    return new;
end $$;
