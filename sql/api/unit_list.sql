-- The units of today as a tree, with counts as far as the caller sees (up to 1,000). Sorted by path, id.
create or replace view api.unit_list with (security_invoker = true, security_barrier = true) as
    with recursive tree as (
        select u.id, u.name, u.parent_id, u.name as path, 0 as level from private.unit u
        where u.parent_id is null and (select private.today()) between u.valid_from and u.valid_to
        union all
        select u.id, u.name, u.parent_id, t.path || ' / ' || u.name, t.level + 1
        from private.unit u join tree t on u.parent_id = t.id
        where (select private.today()) between u.valid_from and u.valid_to
    )
    select t.id, t.name, t.parent_id, t.path, t.level,
           (select count(*) from (select from private.card c
            where c.unit_id = t.id and c.closed_on > (select private.today()) limit 1000) x)::int as cases,
           (select count(*) from (select from private.card c
            where c.unit_id = t.id and c.closed_on > (select private.today()) and c.responsible is null limit 1000) x)::int
               as unassigned,
           (select count(*) from (select from private.obligation o
            where o.unit_id = t.id and o.status = 'open' and o.first_open and o.until > (select private.today())
              and o.due_on < (select private.today()) and (o.latest_on < (select private.today()) or not exists (
                  select from private.hold h where h.obligation_id = o.id and h.until_on > (select private.today())))
            limit 1000) x)::int as overdue
    from tree t;
