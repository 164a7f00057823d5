-- Job: open cases of people whose last day is over lie with their unit, for its supervisors to allocate; a few hundred at a time.
create or replace function private.job_leavers() returns int
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_ids uuid[];
begin
    v_ids := array(
        select c.id from private.staff s join private.casefile c on c.responsible = s.login
        where s.ends < private.today() and c.closed_on > private.today()
        order by c.id limit 500 for no key update of c skip locked);
    if v_ids <> '{}' then
        perform private.cases_put(gen_random_uuid(), array_agg(c.id), array_agg(c.unit_id), array_agg(null::text))
        from private.casefile c where c.id = any (v_ids);
        perform private.tell();
    end if;
    return cardinality(v_ids);
end $$;
