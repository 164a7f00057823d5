-- Cases given to others together, planned, under way or done: for the supervisors of the units concerned. run_id, undo_id and
-- drop_id are the id where that can still be done. Sorted by made_at, id.
create or replace view api.case_move with (security_invoker = true, security_barrier = true) as
    select m.id, m.version, m.kind, m.name, m.unit_id, u.name as unit, m.state, m.reason, m.effective_on, m.meetings,
           m.made_by, s.initials as made_initials, m.made_at, m.approved_by, m.approved_at, m.done_at,
           case when m.done_at is not null then private.move_undo_until(m) end as undo_until, m.undone_by, m.undone_at,
           n.cases, n.planned, n.moved, n.other, n.movers,
           coalesce(nullif(m.name, ''), nullif(m.reason, ''), n.cases::text) as title, m.id as move_id,
           m.effective_on > private.today() as waits,
           case when m.state in ('planned', 'approved', 'running', 'undoing') then m.id end as run_id,
           case when m.state = 'running' or m.state = 'done' and private.move_undo_until(m) >= clock_timestamp() then m.id end as undo_id,
           case when m.state in ('planned', 'approved') then m.id end as drop_id
    from private.case_move m
    join private.unit u on u.id = m.unit_id
    left join private.staff s on s.login = m.made_by
    cross join lateral (
        select count(*)::int as cases, count(*) filter (where r.result = 'planned')::int as planned,
               count(*) filter (where r.result in ('moved', 'returned'))::int as moved,
               count(*) filter (where r.result not in ('planned', 'moved', 'returned'))::int as other,
               count(*) filter (where (r.unit_id, r.responsible) is distinct from (r.to_unit_id, r.to_responsible))::int as movers
        from private.case_move_row r where r.move_id = m.id) n;
