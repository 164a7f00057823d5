-- Open cases the caller is responsible for, or works on. Sorted by name, id or next_due_on, id.
-- Not a security_barrier: a barrier is planned by itself and would sort every row that may be seen before the first page
-- (measured); which rows may be seen is decided by row security, which is a barrier of its own.
create or replace view api.my_citizens with (security_invoker = true, security_barrier = false) as
    select c.casefile_id as id, c.casefile_id, c.display_name as name, c.case_no, nullif(c.birth_date, 'infinity') as birth_date,
           case when not c.protected then extract(year from age((select private.today()), c.birth_date))::int end as age,
           c.target_group, c.benefit, c.unit_id, u.name as unit, c.responsible, s.name as responsible_name,
           c.next_due_on, case when c.next_due_on < 'infinity' then c.next_due_on - (select private.today()) end as days, c.protected
    from private.card c
    join private.unit u on u.id = c.unit_id
    left join private.staff s on s.login = c.responsible
    where c.closed_on > (select private.today())
      and (c.responsible = any (array(select private.acting_for())) or c.casefile_id = any (array(select private.lent_cases())));
