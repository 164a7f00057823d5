-- BEFORE INSERT on call_in: the citizen is called in to what is booked, by what was sent, and is told where to come.
create or replace function private.call_in_guard() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    m private.meeting;
begin
    select * into m from private.meeting x where x.id = new.meeting_id;
    if m.status <> 'booked' then
        raise exception using errcode = 'FH059', message = 'not_booked', table = 'call_in', column = 'meeting_id';
    end if;
    if new.sent_on > private.today() then
        raise exception using errcode = 'FH020', message = 'not_yet', table = 'call_in', column = 'sent_on';
    end if;
    if new.rebook_until > private.local_day(m.starts_at) then
        raise exception using errcode = '22007', message = 'invalid_value', table = 'call_in', column = 'rebook_until';
    end if;
    if coalesce(m.place, m.room_id::text) is null and exists (
        select from private.meeting_form f where f.form = m.form and f.meets)
    then
        raise exception using errcode = 'FH060', message = 'no_place', table = 'call_in', column = 'meeting_id';
    end if;
    return new;
end $$;
