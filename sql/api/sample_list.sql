-- Cases drawn to be looked at again, and the verdicts. Sorted by since (the latest month first), worker, id: no index, a few a
-- worker and month. Not a security_barrier: see api.queue.
create or replace view api.sample_list with (security_invoker = true, security_barrier = false) as
    select p.id, p.version, p.month, to_char(p.month, 'MM-YYYY') as month_text, p.worker,
           s.name as worker_name, p.casefile_id, c.display_name as name, c.case_no, p.unit_id, p.verdict, p.comment,
           p.comment as why_da, p.comment as why_en, p.reviewed_by, p.reviewed_on, p.verdict is null as open,
           date '2100-01-01' - p.month as since
    from private.sample p
    join private.staff s on s.login = p.worker
    left join private.card c on c.casefile_id = p.casefile_id;
