-- The text of a call-in for a meeting, out of what its kind says. Letters are Danish.
create or replace function private.call_in_text(p_text text, m private.meeting, p_rebook date) returns text
stable set search_path = pg_catalog, pg_temp language sql as $$
    select btrim(replace(replace(replace(replace(replace(replace(p_text,
        '{day}', private.day_text(private.local_day(m.starts_at), true)),
        '{time}', to_char(m.starts_at at time zone 'Europe/Copenhagen', 'HH24.MI')),
        '{form}', coalesce((select c.label_da from private.code c where c.list = 'meeting_form' and c.code = m.form), m.form)),
        '{place}', coalesce((select concat_ws(', ', r.name, r.address) from private.room r where r.id = m.room_id), m.place,
                            'vi kontakter dig')),
        '{worker}', (select s.name from private.staff s where s.login = m.worker)),
        '{rebook}', case when p_rebook is null then 'Mødet kan kun flyttes efter aftale med os.'
                         else 'Du kan selv flytte mødet til og med den ' || to_char(p_rebook, 'DD-MM-YYYY') || '.' end), E'\n')
$$;
