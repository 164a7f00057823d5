-- What was saved, a row for each save and case: what it did, and whether it can be taken back. Sorted by id desc: of one
-- person, or within a casefile_id. The values are in api.save_field, of an opened case. Not a security_barrier: see api.queue.
create or replace view api.save_list with (security_invoker = true, security_barrier = false) as
    select c.id, c.id as save_id, c.at, to_char(c.at at time zone 'Europe/Copenhagen', 'DD-MM HH24:MI') as at_text, c.who,
           coalesce(s.initials, c.who) as initials, c.casefile_id, k.display_name as name, w.what_da, w.what_en,
           case when exists (select from private.change u where u.undoes = c.op) then 'undone'
                when c.undoes is not null then 'undo' end as state,
           coalesce(x.stop_da, w.what_da || '. Kan fortrydes.') as why_da,
           coalesce(x.stop_en, w.what_en || '. Can be undone.') as why_en, x.stop_da is null as can_undo
    from private.change c
    left join private.staff s on s.login = c.who
    left join private.card k on k.casefile_id = c.casefile_id
    cross join lateral (select private.change_text(c.id, true) as what_da, private.change_text(c.id, false) as what_en) w
    left join lateral (
        select e.label_da || ' ' || l.label_da || '.' as stop_da, e.label_en || ' ' || l.label_en || '.' as stop_en
        from private.change_group(c.id) g
        join private.code l on l.list = 'undo_stop' and l.code = private.undo_stop(g)
        join private.code e on e.list = 'entity' and e.code = g.entity
        order by g.id limit 1) x on true
    where not exists (select from private.change e where e.xid = c.xid and e.op = c.op and e.id < c.id
                      and e.casefile_id is not distinct from c.casefile_id);
