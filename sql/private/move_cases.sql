-- The cases that a plan is about, as far as the caller may know of them: p_args names cases, due lines of cases, units or
-- workers whose cases they are (ids, of one kind or mixed), or a filter that cases meet (unit_id, responsible, unassigned,
-- due); both: what is named and meets it.
create or replace function private.move_cases(p_args jsonb) returns setof uuid
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_named  text[] := private.arg_texts(p_args, 'ids');
    v_ids    uuid[] := array(select x::uuid from unnest(v_named) x where x ~ '^[0-9a-fA-F]{8}-');
    v_logins text[] := array(select x from unnest(v_named) x where x !~ '^[0-9a-fA-F]{8}-');
    v_led    uuid[] := array(select private.led_units());
    v_lent   uuid[] := array(select private.lent_cases());
    v_today  date := private.today();
begin
    if v_named is null and not p_args ?| '{unit_id,responsible,unassigned,due}' then
        raise exception using errcode = 'FH006', message = 'bad_request', column = 'ids';
    end if;
    return query
    with direct as materialized (
        select c.id from unnest(v_ids) x(id) join private.casefile c on c.id = x.id
    ), named as materialized (
        select d.id, true as direct from direct d
        union all
        select o.casefile_id, false from unnest(v_ids) x(id) join private.obligation o on o.id = x.id
        union all
        select c.id, false from unnest(v_ids) x(id) join private.casefile c on c.unit_id = x.id
        union all
        select c.id, false from unnest(v_logins) x(login) join private.casefile c on c.responsible = x.login
        union all
        select c.id, false from private.casefile c where v_named is null and c.unit_id = any (v_led)
    ), asked as materialized (
        select n.id, bool_or(n.direct) as direct from named n group by n.id
    )
    select c.id from asked a join private.casefile c on c.id = a.id
    where (c.unit_id = any (v_led)
           or a.direct and (c.responsible in (select private.acting_for()) or c.id = any (v_lent)))
      and (c.closed_on > v_today or a.direct)
      and (p_args ->> 'unit_id' is null or c.unit_id = private.arg_uuid(p_args, 'unit_id'))
      and (p_args ->> 'responsible' is null or c.responsible = p_args ->> 'responsible')
      and (not coalesce((p_args ->> 'unassigned')::boolean, false) or c.responsible is null)
      and (not coalesce((p_args ->> 'due')::boolean, false) or exists (
            select from private.obligation o where o.casefile_id = c.id and o.status = 'open' and o.first_open
              and o.until > v_today));
end $$;
