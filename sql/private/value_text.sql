-- A value of history as people read it: dates and times of day the Danish way, the first line of a text. What somebody wrote
-- may look like a date and be none (2026-99-99), so nothing here may fail on it: days are counted from the first of the month.
create or replace function private.value_text(p_value text, p_danish boolean) returns text
stable parallel safe set search_path = pg_catalog, pg_temp language sql as $$
    select case
        when p_value ~ '^[12]\d{3}-(0[1-9]|1[0-2])-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-][01]\d:[0-5]\d$' then
            to_char(((left(p_value, 7) || '-01' || substr(p_value, 11, 9))::timestamp + make_interval(days => substr(p_value, 9, 2)::int - 1)
                     - right(p_value, 6)::interval) at time zone 'UTC' at time zone 'Europe/Copenhagen', 'DD-MM-YYYY HH24:MI')
        when p_value ~ '^\d{4}-\d\d-\d\d$' then concat_ws('-', right(p_value, 2), substr(p_value, 6, 2), left(p_value, 4))
        when p_value in ('infinity', '-infinity') then ''
        when p_value = 'true' then case when p_danish then 'ja' else 'yes' end
        when p_value = 'false' then case when p_danish then 'nej' else 'no' end
        else left(split_part(p_value, E'\n', 1), 200) || case when p_value like E'%\n%' then ' …' else '' end end
$$;
