-- Warnings of a draft about a time outside the hours in which meetings are held; booked it may be all the same.
create or replace function private.hours_warnings(p_field text, p_at timestamptz)
returns table (field text, what text, value text)
stable set search_path = pg_catalog, pg_temp language sql as $$
    select p_field, 'warning', case when t.day < private.today() then 'in_the_past' else 'closed_then' end
    from (select private.local_day(p_at) as day, (p_at at time zone 'Europe/Copenhagen')::time as clock) t
    where p_at is not null and (t.day < private.today() or not exists (
        select from private.hours_of(null, t.day) h where t.clock >= h.opens and t.clock < h.closes))
$$;
