-- What the form "reassign" begins with: who has the case now. One row per case.
create or replace view api.reassign_form with (security_invoker = true, security_barrier = true) as
    select f.id, f.id as casefile_id, f.version, c.display_name as name, s.name as from_name,
           null::text as login, null::text as worker_name, null::text as reason
    from private.casefile f
    left join private.card c on c.casefile_id = f.id
    left join private.staff s on s.login = f.responsible;
