-- owner: foothold_owner
-- Who lies in a duration band today (of p_rule, or of all), among the cases that the caller follows up; those who miss a
-- meeting first. An auditor counts, but sees no names.
create or replace function api.band_case(p_rule text)
returns table (id text, casefile_id uuid, name text, unit_id uuid, unit text, worker text, rule_id text, months int,
               held int, needed int, state text)
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
#variable_conflict use_column
declare
    v_names boolean := private.case_login() is not null;
begin
    perform private.require('followup');
    return query
    select b.rule_id || ' ' || b.casefile_id, b.casefile_id, case when v_names then c.display_name end,
           c.unit_id, u.name, c.responsible, b.rule_id, b.months, b.held, b.needed,
           case when b.held >= b.needed then 'yes' else 'no' end
    from private.band_cases(private.followed_cases()) b
    join private.card c on c.casefile_id = b.casefile_id
    join private.unit u on u.id = c.unit_id
    where p_rule is null or b.rule_id = p_rule
    order by b.held >= b.needed, b.months desc, c.display_name, b.casefile_id;
end $$;
