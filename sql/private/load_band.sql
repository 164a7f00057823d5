-- Where a load stands against the recommended range: below, within or above. p_most and p_least as private.worker_loads'.
create or replace function private.load_band(p_most float8, p_least float8, p_capacity float8) returns text
immutable set search_path = pg_catalog, pg_temp language sql as $$
    select case when p_most > p_capacity + 1e-9 then 'above' when p_least < p_capacity - 1e-9 then 'below' else 'within' end
$$;
