-- Slides from ready to not ready within the days that are counted, the unseen first in mind: seen_by is null. Sorted by
-- starts desc, id.
create or replace view api.slide_list with (security_invoker = true, security_barrier = false) as
    select h.id, h.version, h.casefile_id, c.display_name as name, c.case_no, h.starts, h.target_group, h.visitation,
           b.target_group as from_group, h.unit_id, h.unit_then, u.name as unit, h.recorded_by, h.seen_by,
           private.category_text(b.target_group, b.visitation, true) || ' -> '
               || private.category_text(h.target_group, h.visitation, true) as what_da,
           private.category_text(b.target_group, b.visitation, false) || ' -> '
               || private.category_text(h.target_group, h.visitation, false) as what_en
    from private.category_history h
    join private.unit u on u.id = h.unit_then
    left join private.card c on c.casefile_id = h.casefile_id
    left join lateral (
        select x.target_group, x.visitation from private.category_history x
        where x.casefile_id = h.casefile_id and x.match is null and x.ready is not null and x.starts < h.starts
        order by x.starts desc limit 1) b on true
    where h.slide and h.starts <= private.today() and h.starts > private.today() - (
        select s.value from private.setting s where s.name = 'slide_days');
