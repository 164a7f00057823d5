-- Gives what stands in the way of somebody's end to another: open cases, and booked meetings and group meetings after p_last
-- for which that one is free. Returns the number of cases.
create or replace function private.staff_handover(p_op uuid, p_login text, p_to text, p_last date) returns int
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_cases uuid[];
    v_all   jsonb;
    r       record;
begin
    -- versions are read under the locks, so nothing can have changed when they are saved
    v_cases := array(
        select c.id from private.casefile c
        where c.responsible = p_login and c.closed_on >= private.today() or exists (
            select from private.meeting m where m.casefile_id = c.id and m.worker = p_login and m.status = 'booked')
        order by c.id for no key update);
    select jsonb_agg(private.save_item('casefile', c.id, c.version, jsonb_build_object('responsible', p_to)))
    into v_all from private.casefile c where c.id = any (v_cases) and c.responsible = p_login and c.closed_on >= private.today();
    if v_all is not null then
        perform private.save_core(p_op, v_all);
    end if;
    for r in select x.casefile_id, array_agg(x.id) as ids from private.meeting x
             where x.casefile_id = any (v_cases) and x.worker = p_login and x.status = 'booked' and x.group_id is null
               and private.local_day(x.starts_at) > p_last group by x.casefile_id loop
        perform private.meetings_give(p_op, r.casefile_id, p_login, p_to, r.ids);
    end loop;
    return jsonb_array_length(coalesce(v_all, '[]'));
end $$;
