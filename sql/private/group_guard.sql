-- BEFORE INSERT OR UPDATE on group_meeting: what holds for a meeting holds for it, and it never has more members than places.
create or replace function private.group_guard() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if new.status = 'held' and private.local_day(new.starts_at) > private.today() then
        raise exception using errcode = 'FH020', message = 'not_yet', table = 'group_meeting', column = 'starts_at';
    end if;
    if tg_op = 'UPDATE' and old.status = 'held' and new.status <> 'held' then
        raise exception using errcode = 'FH025', message = 'already_held', table = 'group_meeting', column = 'status';
    end if;
    if exists (select from private.meeting_form f where f.form = new.form and not f.meets) then
        new.place := null;
        new.room_id := null;
    end if;
    if new.status = 'cancelled' and exists (
        select from private.meeting m where m.group_id = new.id and m.status = 'booked')
    then
        raise exception using errcode = 'FH051', message = 'group_member', table = 'group_meeting', column = 'status';
    end if;
    if tg_op = 'INSERT' or new.worker <> old.worker then
        perform private.must_work(new.worker);
    end if;
    perform private.room_open(new.room_id, new.starts_at);
    perform private.meeting_needs(to_jsonb(new), case tg_op when 'UPDATE' then to_jsonb(old) end);
    if tg_op = 'UPDATE' and new.capacity < private.group_size(new.id) then
        raise exception using errcode = 'FH050', message = 'group_full', table = 'group_meeting', column = 'capacity';
    end if;
    return new;
end $$;
