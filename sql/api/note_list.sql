-- Notes of an opened case, the latest first. Sorted by casefile_id, happened_at desc, id.
create or replace view api.note_list with (security_invoker = true, security_barrier = true) as
    select n.id, n.version, n.casefile_id, n.meeting_id, n.happened_at, n.registered_at, n.author, s.name as author_name,
           n.kind, left(split_part(n.body, E'\n', 1), 200) as summary, n.body, n.correction_reason,
           n.correction_reason is not null as corrected
    from private.note n left join private.staff s on s.login = n.author;
