-- Gives the meetings of a case that are booked with p_from, from today on, to p_to; of p_only alone where that is not null.
-- One that p_to has no free time for stays as it is. Tells which were given and how many were kept.
create or replace function private.meetings_give(p_op uuid, p_case uuid, p_from text, p_to text, p_only uuid[],
                                                 out given uuid[], out kept int)
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    m record;
begin
    given := '{}';
    kept := 0;
    for m in
        select x.id, x.version from private.meeting x
        where x.casefile_id = p_case and x.worker = p_from and x.status = 'booked' and p_to is not null and p_to <> p_from
          and private.local_day(x.starts_at) >= private.today() and (p_only is null or x.id = any (p_only))
        order by x.starts_at
    loop
        begin
            perform private.save_write(p_op, jsonb_build_array(private.save_item('meeting', m.id, m.version,
                jsonb_build_object('worker', p_to))));
            given := given || m.id;
        exception when exclusion_violation then
            kept := kept + 1;
        end;
    end loop;
end $$;
