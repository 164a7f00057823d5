-- What waits for approval in the units one leads; asked is whose turn it is: never who made it. Sorted by submitted_at, token
-- (indexed). Not a security_barrier: see api.queue.
create or replace view api.review_list with (security_invoker = true, security_barrier = false) as
    select a.id, a.token, a.version, a.submitted_at, private.local_day(a.submitted_at) as submitted_on, a.casefile_id,
           c.display_name as name, c.case_no, a.kind, a.entity, a.subject_id, a.author, s.name as author_name, a.unit_id, a.state,
           coalesce(private.approver_of(a.unit_id, a.author), '-') as asked, a.comment,
           concat_ws(' ', s.name || ', ' || to_char(a.submitted_at at time zone 'Europe/Copenhagen', 'DD-MM-YYYY HH24:MI') || '.',
               case a.state when 'invalid' then 'Godkendt før, ændret siden.' end, 'Sidste bemærkning: ' || nullif(a.comment, '')) as why_da,
           concat_ws(' ', s.name || ', ' || to_char(a.submitted_at at time zone 'Europe/Copenhagen', 'DD-MM-YYYY HH24:MI') || '.',
               case a.state when 'invalid' then 'Approved before, changed since.' end, 'Last comment: ' || nullif(a.comment, '')) as why_en
    from private.approval a
    join private.staff s on s.login = a.author
    left join private.card c on c.casefile_id = a.casefile_id
    where a.state in ('submitted', 'invalid');
