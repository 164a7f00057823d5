-- The citizens of group meetings, as far as the caller may see them; outcome is null until it is told. Sorted by group_id,
-- name, id.
create or replace view api.group_member with (security_invoker = true, security_barrier = true) as
    select m.id, m.version, m.group_id, m.casefile_id, coalesce(c.display_name, '') as name, c.case_no, c.target_group,
           m.starts_at, m.status, private.meeting_outcome(m.status, m.late) as outcome,
           private.meeting_state(m.status, m.late, m.starts_at, false) as state, ''::text as note, m.cancel_reason
    from private.meeting m
    left join private.card c on c.casefile_id = m.casefile_id
    where m.group_id is not null;
