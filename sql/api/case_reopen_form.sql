-- What the form "open a case again" begins with: what the citizen had when it was closed, from today. One row per closed case.
create or replace view api.case_reopen_form with (security_invoker = true, security_barrier = true) as
    select f.id, f.id as casefile_id, f.version, k.display_name as name, f.closed_on, x.reason as exit_reason, x.next_benefit,
           b.benefit, private.today() as starts, f.target_group, b.visitation, null::text as reason
    from private.casefile f
    left join private.card k on k.casefile_id = f.id
    left join private.case_exit x on x.casefile_id = f.id and x.reopened_on = 'infinity'
    left join lateral (
        select p.benefit, p.visitation from private.benefit_period p where p.casefile_id = f.id
        order by p.starts desc limit 1) b on true
    where f.closed_on < 'infinity';
