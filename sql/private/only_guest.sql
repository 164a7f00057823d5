-- Whether the caller's right to this case rests on his being its guest (leaving assignment p_not aside).
create or replace function private.only_guest(p_case uuid, p_not uuid) returns boolean
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_today date := private.today();
begin
    return not exists (
        select from private.casefile c
        where c.id = p_case and (c.responsible in (select private.acting_for()) or c.unit_id in (select private.led_units()))
    ) and not exists (
        select from private.assignment a
        where a.casefile_id = p_case and a.login = session_user and a.kind in ('coworker', 'substitute') and a.id <> p_not
          and v_today between a.valid_from and a.valid_to);
end $$;
