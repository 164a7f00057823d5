-- Mentors, how many citizens they have room for, have today, and could still take. Sorted by name, id.
create or replace view api.mentor_list with (security_invoker = true, security_barrier = true) as
    select m.id, m.version, m.name, m.organisation, m.kind, m.phone, m.email, m.capacity, l.used,
           greatest(m.capacity - l.used, 0) as free, m.keeper_unit, u.name as unit, m.ends,
           m.id as mentor_id, m.name as mentor
    from private.mentor m
    left join private.unit u on u.id = m.keeper_unit
    cross join lateral (select private.mentor_load(m.id, private.today(), private.today()) as used) l
    where m.ends >= private.today();
