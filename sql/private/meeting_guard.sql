-- BEFORE INSERT OR UPDATE on meeting: what lies ahead cannot have been held, what was held cannot be cancelled; who
-- holds it works here; a time that the citizen was told is moved, never changed.
create or replace function private.meeting_guard() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if new.status in ('held', 'no_show', 'excused') and private.local_day(new.starts_at) > private.today() then
        raise exception using errcode = 'FH020', message = 'not_yet', table = 'meeting', column = 'starts_at';
    end if;
    if tg_op = 'UPDATE' and new.status = 'cancelled' and old.status in ('held', 'no_show', 'excused') then
        raise exception using errcode = 'FH025', message = 'already_held', table = 'meeting', column = 'status';
    end if;
    if tg_op = 'INSERT' or new.worker <> old.worker then
        perform private.must_hold(new.worker, case when new.status = 'booked' then private.local_day(new.starts_at) end, 'meeting');
    end if;
    if tg_op = 'UPDATE' and old.status = 'booked' and new.status = 'booked' and new.group_id is null
       and (new.starts_at, new.ends_at) is distinct from (old.starts_at, old.ends_at)
    then
        if exists (select from private.call_in c where c.meeting_id = new.id) then
            raise exception using errcode = 'FH052', message = 'called_in', table = 'meeting', column = 'starts_at';
        end if;
    end if;
    if tg_op = 'INSERT' or new.room_id is distinct from old.room_id or new.starts_at <> old.starts_at then
        perform private.room_open(new.room_id, new.starts_at);
    end if;
    if tg_op = 'INSERT' or (new.kind, new.status, new.form) is distinct from (old.kind, old.status, old.form)
       or exists (select from private.meeting_kind k where k.kind = new.kind and k.needs <> '{}') then
        perform private.meeting_needs(to_jsonb(new), case tg_op when 'UPDATE' then to_jsonb(old) end);
    end if;
    if new.group_id is not null and new.status = 'booked' then
        perform private.group_holds(new, tg_op = 'INSERT' or old.status = 'cancelled' or old.group_id is null);
    end if;
    return new;
end $$;
