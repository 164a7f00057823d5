-- The cases that a plan is about, as far as the caller may know of them: p_args names cases or due lines (ids), workers
-- whose cases they are (workers), or a filter that cases meet (unit_id, responsible, unassigned, due); several: all of it.
create or replace function private.move_cases(p_args jsonb) returns setof uuid
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_ids     uuid[] := private.arg_uuids(p_args, 'ids');
    v_workers text[] := private.arg_texts(p_args, 'workers');
    v_led     uuid[] := array(select private.led_units());
    v_lent    uuid[] := array(select private.lent_cases());
begin
    if v_ids is null and v_workers is null and not p_args ?| '{unit_id,responsible,unassigned,due}' then
        raise exception using errcode = 'FH006', message = 'bad_request', column = 'ids';
    end if;
    return query
    select c.id from private.casefile c
    where (c.unit_id = any (v_led) or v_ids is not null
           and (c.responsible in (select private.acting_for()) or c.id = any (v_lent)))
      and (v_ids is not null or c.closed_on > private.today())
      and (v_ids is null or c.id = any (v_ids)
           or c.id in (select o.casefile_id from private.obligation o where o.id = any (v_ids)))
      and (v_workers is null or c.responsible = any (v_workers))
      and (p_args ->> 'unit_id' is null or c.unit_id = private.arg_uuid(p_args, 'unit_id'))
      and (p_args ->> 'responsible' is null or c.responsible = p_args ->> 'responsible')
      and (not coalesce((p_args ->> 'unassigned')::boolean, false) or c.responsible is null)
      and (not coalesce((p_args ->> 'due')::boolean, false) or exists (
            select from private.obligation o where o.casefile_id = c.id and o.status = 'open' and o.first_open
              and o.until > private.today()));
end $$;
