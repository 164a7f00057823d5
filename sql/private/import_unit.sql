-- The unit of today that a file names; null when there is none, or more than one.
create or replace function private.import_unit(p_said text) returns uuid
stable set search_path = pg_catalog, pg_temp language sql as $$
    select case when count(*) = 1 then min(u.id::text)::uuid end from private.unit u
    where lower(u.name) = lower(p_said) and private.today() between u.valid_from and u.valid_to
$$;
