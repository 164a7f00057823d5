-- Slides from ready to not ready per unit in which they happened, as far as the caller sees: within a month, within the
-- days that are counted, and not looked into yet. Sorted by unit, id.
create or replace view api.slide_units with (security_invoker = true, security_barrier = true) as
    select l.unit_then as id, l.unit_then, l.unit, count(*)::int as slides,
           count(*) filter (where l.starts > (select private.today()) - 30)::int as month,
           count(*) filter (where l.seen_by is null)::int as unseen
    from (select h.unit_then, u.name as unit, h.starts, h.seen_by
          from private.category_history h join private.unit u on u.id = h.unit_then
          where h.slide and h.starts <= (select private.today()) and h.starts > (select private.today()) - (
              select s.value from private.setting s where s.name = 'slide_days')) l
    group by l.unit_then, l.unit;
