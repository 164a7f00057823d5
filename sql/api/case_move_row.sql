-- The cases of a plan: from whom to whom, and what became of each. Sorted by name, id within a move_id; bounded by it.
create or replace view api.case_move_row with (security_invoker = true, security_barrier = true) as
    select r.casefile_id as id, r.move_id, r.casefile_id, coalesce(k.display_name, '#### ####') as name, k.case_no, k.target_group,
           r.low, r.high, r.low || '-' || r.high as range, r.unit_id, u.name as from_unit, r.responsible, r.to_unit_id,
           t.name as to_unit, r.to_responsible, coalesce(r.responsible, '-') as from_who, coalesce(r.to_responsible, '-') as to_who,
           r.result, r.code, coalesce(r.code, r.result) as outcome, r.override, coalesce(nullif(m.name, ''), m.reason) as title, cardinality(r.meeting_ids) as meetings, r.meetings_kept
    from private.case_move_row r
    join private.case_move m on m.id = r.move_id
    join private.unit u on u.id = r.unit_id
    join private.unit t on t.id = r.to_unit_id
    left join private.card k on k.casefile_id = r.casefile_id;
