-- What the form "staff_hours" begins with: the hours of today. One row per colleague who works on cases.
create or replace view api.staff_hours_form with (security_invoker = true, security_barrier = true) as
    select s.login, s.name, private.today() as valid_from, 1 as version,
           coalesce((select h.minutes_per_week from private.staff_hours h
                     where h.login = s.login and h.valid_from <= private.today() order by h.valid_from desc limit 1),
                    (select n.full_time_minutes from private.caseload_norm n
                     where n.valid_from <= private.today() order by n.valid_from desc limit 1)) as minutes_per_week
    from private.staff s
    where s.role in ('caseworker', 'supervisor') and private.today() between s.starts and s.ends;
