-- What was saved, a row for each save and case: what it did, and whether it can be taken back. Sorted by id desc: of one
-- person, or within a casefile_id. The values are in api.save_field, of an opened case. Not a security_barrier: see api.queue.
create or replace view api.save_list with (security_invoker = true, security_barrier = false) as
    select c.id, c.id as save_id, c.at, to_char(c.at at time zone 'Europe/Copenhagen', 'DD-MM HH24:MI') as at_text, c.who,
           coalesce(s.initials, c.who) as initials, c.casefile_id, k.display_name as name,
           private.change_text(c.id, true) || coalesce(' (for ' || c.acted_for || ')', '') as what_da, private.change_text(c.id, false) || coalesce(' (for ' || c.acted_for || ')', '') as what_en,
           private.change_undone(c) as state, private.change_stop(c.id, true) as why_da, private.change_stop(c.id, false) as why_en
    from private.change c
    left join private.staff s on s.login = c.who
    left join private.card k on k.casefile_id = c.casefile_id
    where private.change_leads(c);
