-- Proposes units for these cases: where each belongs by the allocation rules, if it does not lie there. One proposal per
-- case stands; an older one that says otherwise lapses.
create or replace function private.proposal_put(p_cases uuid[], p_cause text) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if not exists (select from private.allocation_rule) then
        return;
    end if;
    with wanted as materialized (
        select a.casefile_id, a.unit_id, a.rule_id, c.unit_id as lies_in, c.responsible
        from private.allocation(p_cases, private.today()) a join private.casefile c on c.id = a.casefile_id
        where a.unit_id <> c.unit_id and c.closed_on > private.today()
    ), lapsed as (
        update private.unit_proposal p set status = 'lapsed'
        where p.casefile_id = any (p_cases) and p.status = 'open'
          and (p.casefile_id, p.proposed_unit) not in (select w.casefile_id, w.unit_id from wanted w)
        returning p.casefile_id
    )
    insert into private.unit_proposal (casefile_id, unit_id, responsible, cause, proposed_on, proposed_unit, rule_id)
    select w.casefile_id, w.lies_in, w.responsible, p_cause, private.today(), w.unit_id, w.rule_id
    from wanted w left join lapsed l on l.casefile_id = w.casefile_id
    where not exists (select from private.unit_proposal p
                      where p.casefile_id = w.casefile_id and p.status = 'open' and p.proposed_unit = w.unit_id);
end $$;
