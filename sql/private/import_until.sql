-- When a step of an import that begins now ends, however few rows it did: one that took too long would be stopped, and none
-- of its rows done.
create or replace function private.import_until() returns timestamptz
stable set search_path = pg_catalog, pg_temp language sql as $$
    select clock_timestamp() + make_interval(secs => (select s.value / 1000.0 from private.setting s where s.name = 'import_step_ms'))
$$;
