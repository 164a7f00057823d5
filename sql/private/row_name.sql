-- What the citizen whom a row is about is called in lists; null where the caller may not see the card there.
create or replace function private.row_name(p_id text) returns text
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select k.display_name from private.card k
    where k.casefile_id = private.row_case(split_part(p_id, '/', 1))
      and (k.unit_id in (select private.own_units()) or private.has_case(k.casefile_id))
$$;
