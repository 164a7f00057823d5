-- Colleagues who work on cases, with their load as far as the caller sees it (a supervisor: of the units led).
-- Sorted by name, login.
create or replace view api.worker_list with (security_invoker = true, security_barrier = true) as
    select s.login, s.name, s.initials, s.role, s.unit_id, u.name as unit, s.ends,
           (select count(*) from private.card c where c.responsible = s.login and c.closed_on > (select private.today()))::int as cases,
           (select count(*) from private.obligation o
            where o.responsible = s.login and o.status = 'open' and o.first_open and o.until > (select private.today())
              and o.due_on < (select private.today()) and (o.latest_on < (select private.today()) or not exists (
                  select from private.hold h where h.obligation_id = o.id and h.until_on > (select private.today()))))::int as overdue,
           (select count(*) from private.meeting m
            where m.worker = s.login and m.status = 'booked' and m.starts_at >= (select private.today())
              and m.starts_at < (select private.today()) + 7)::int as meetings,
           s.name as worker_name, s.name as login_name, s.name as substitute_name
    from private.staff s join private.unit u on u.id = s.unit_id
    where s.role in ('caseworker', 'supervisor') and (select private.today()) between s.starts and s.ends;
