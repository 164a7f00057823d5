-- What the form "moved to another municipality" begins with. One row per open case.
create or replace view api.case_move_away_form with (security_invoker = true, security_barrier = true) as
    select f.id, f.id as casefile_id, f.version, k.display_name as name, private.today() as closed_on, null::text as municipality,
           coalesce((select c.code from private.code c where c.list = 'next_benefit' and c.code = b.benefit), 'unknown') as next_benefit,
           null::text as handed_over, null::text as remark
    from private.casefile f
    left join private.card k on k.casefile_id = f.id
    left join lateral (
        select p.benefit from private.benefit_period p where p.casefile_id = f.id and p.starts <= private.today()
        order by p.starts desc limit 1) b on true
    where f.closed_on = 'infinity';
