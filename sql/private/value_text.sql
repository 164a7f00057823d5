-- A value of history as people read it: dates and times of day the Danish way, the first line of a text.
create or replace function private.value_text(p_value text, p_danish boolean) returns text
stable parallel safe set search_path = pg_catalog, pg_temp language sql as $$
    select case
        when p_value ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d' then to_char(p_value::timestamptz at time zone 'Europe/Copenhagen', 'DD-MM-YYYY HH24:MI')
        when p_value ~ '^\d{4}-\d\d-\d\d$' then to_char(p_value::date, 'DD-MM-YYYY')
        when p_value in ('infinity', '-infinity') then ''
        when p_value = 'true' then case when p_danish then 'ja' else 'yes' end
        when p_value = 'false' then case when p_danish then 'nej' else 'no' end
        else left(split_part(p_value, E'\n', 1), 200) || case when p_value like E'%\n%' then ' …' else '' end end
$$;
