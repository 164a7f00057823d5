-- Reminders of the caller's cases. Sorted by casefile_id, due_on (desc), id.
create or replace view api.reminder with (security_invoker = true, security_barrier = true) as
    select r.id, r.version, r.casefile_id, k.display_name as name, r.login, s.name as worker_name, r.due_on, r.body, r.done_on,
           r.done_on is not null as done, r.made_by,
           case when r.done_on is not null then 'done' when r.due_on < private.today() then 'overdue' else 'open' end as state
    from private.reminder r
    left join private.staff s on s.login = r.login
    left join private.card k on k.casefile_id = r.casefile_id;
