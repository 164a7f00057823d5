-- Does the caller lead the unit of the case today? For functions of the owner about one case.
create or replace function private.led_case(p_case uuid) returns boolean
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select exists (select from private.casefile c where c.id = p_case and c.unit_id in (select private.led_units()))
$$;
