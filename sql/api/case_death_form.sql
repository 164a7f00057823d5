-- What the form "the citizen has died" begins with. One row per case.
create or replace view api.case_death_form with (security_invoker = true, security_barrier = true) as
    select f.id, f.id as casefile_id, f.version, k.display_name as name, private.today() as died_on, null::text as remark,
           (select count(*) from private.meeting m where m.casefile_id = f.id and m.status = 'booked'
            and m.starts_at >= private.moment())::int as meetings
    from private.casefile f
    left join private.card k on k.casefile_id = f.id;
