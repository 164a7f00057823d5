-- Has the caller the right to this case today? For functions of the owner about ONE case;
-- policies compare columns instead.
create or replace function private.has_case(p_case uuid) returns boolean
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return exists (
        select from private.casefile c
        where c.id = p_case
          and (c.responsible in (select private.acting_for())
               or c.unit_id in (select private.led_units())
               or c.id in (select private.lent_cases())));
end $$;
