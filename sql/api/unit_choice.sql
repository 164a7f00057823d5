-- The units of today and those that are coming, to choose one. Sorted by path, id.
create or replace view api.unit_choice with (security_invoker = true, security_barrier = true) as
    with recursive tree as (
        select u.id, u.name, u.name as path from private.unit u
        where u.parent_id is null and private.today() <= u.valid_to
        union all
        select u.id, u.name, t.path || ' / ' || u.name
        from private.unit u join tree t on u.parent_id = t.id
        where private.today() <= u.valid_to
    )
    select t.id, t.id as unit_id, t.name as unit, t.path from tree t;
