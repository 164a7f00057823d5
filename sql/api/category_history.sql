-- Of which category a case was, and from when: what benefit periods said, and old match codes with what they are read as.
-- Sorted by casefile_id, starts desc, id.
create or replace view api.category_history with (security_invoker = true, security_barrier = true) as
    select h.id, h.version, h.casefile_id, h.starts, h.target_group, h.visitation, h.match, h.remark,
           coalesce(k.ready, h.ready) as ready, h.slide, h.unit_then, u.name as unit, h.recorded_at, h.recorded_by, h.seen_by,
           k.later,
           case when h.match is null then private.category_text(h.target_group, h.visitation, true) else m.label_da end as what_da,
           case when h.match is null then private.category_text(h.target_group, h.visitation, false) else m.label_en end as what_en
    from private.category_history h
    left join private.unit u on u.id = h.unit_then
    left join private.category k on k.list = 'match' and k.code = h.match
    left join private.code m on m.list = 'match' and m.code = h.match;
