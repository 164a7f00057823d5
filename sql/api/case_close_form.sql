-- What the form "close a case" begins with: today, and what will end with it. One row per open case.
create or replace view api.case_close_form with (security_invoker = true, security_barrier = true) as
    select f.id, f.id as casefile_id, f.version, k.display_name as name, f.opened_on, private.today() as closed_on,
           null::text as reason, null::text as next_benefit, null::text as remark,
           (select count(*) from private.meeting m where m.casefile_id = f.id and m.status = 'booked'
            and m.starts_at >= private.moment())::int as meetings,
           (select count(*) from private.mentor_assignment a where a.casefile_id = f.id and a.ends >= private.today())::int as mentors,
           (select count(*) from private.obligation o where o.casefile_id = f.id and o.status = 'open' and o.first_open
            and o.until > private.today() and o.owed_by <> 'a_kasse')::int as duties
    from private.casefile f
    left join private.card k on k.casefile_id = f.id
    where f.closed_on = 'infinity';
