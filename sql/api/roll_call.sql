-- The roll of a group meeting: its citizens, as far as the caller may see them, without those whose meeting was cancelled.
-- outcome is null until it is told; note is for what is written of him now. Sorted by group_id, name, id.
create or replace view api.roll_call with (security_invoker = true, security_barrier = true) as
    select m.id, m.version, m.group_id, m.casefile_id, m.name, m.target_group, m.outcome, m.note,
           concat_ws(' ', g.title, to_char(g.starts_at at time zone 'Europe/Copenhagen', 'DD-MM HH24:MI')) as about
    from api.group_member m
    join private.group_meeting g on g.id = m.group_id
    where m.status <> 'cancelled';
