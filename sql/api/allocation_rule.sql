-- Which unit takes whom, by rank: group, age and need, from when to when. Sorted by rank, id.
create or replace view api.allocation_rule with (security_invoker = true, security_barrier = true) as
    select r.id, r.version, r.name, r.rank, array_to_string(r.target_groups, ', ') as target_groups, r.age_from, r.age_below,
           array_to_string(r.needs, ', ') as needs, r.unit_id, u.name as unit, r.valid_from,
           nullif(r.valid_to, 'infinity') as valid_to, r.source,
           case when private.today() < r.valid_from then 'coming' when private.today() >= r.valid_to then 'past'
                else 'now' end as state,
           private.allocation_why(r.id, true) as why_da, private.allocation_why(r.id, false) as why_en
    from private.allocation_rule r join private.unit u on u.id = r.unit_id;
