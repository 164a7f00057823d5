-- A number that the municipality may change, within what makes sense; without a row the other one.
create or replace function private.setting_value(p_name text, p_otherwise int, p_least int, p_most int) returns int
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select greatest(p_least, least(p_most, coalesce((select s.value from private.setting s where s.name = p_name), p_otherwise)))
$$;
