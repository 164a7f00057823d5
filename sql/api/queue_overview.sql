-- The queue counted: by unit, worker, what and age, within the units that the caller leads. Counting stops at 1,001, so that
-- every count is a short walk along an index, and only the lines of the page are counted. Bounded by units, workers and
-- rules; sorted by dimension_no, sort, id. A unit stands under the one above it, further in.
create or replace view api.queue_overview with (security_invoker = true, security_barrier = true) as
    with recursive led as (
        select array(select private.led_units()) as units
    ), tree as (
        select u.id, u.name, u.name as path, 0 as led_above from private.unit u where u.parent_id is null
        union all
        select u.id, u.name, t.path || ' / ' || u.name, t.led_above + (t.id in (select unnest(l.units) from led l))::int
        from private.unit u join tree t on u.parent_id = t.id
    ), part as (
        select 1 as dimension_no, 'unit' as dimension, t.path as sort, x.label as label_da, x.label as label_en, t.id as unit_id,
               t.name as unit, null::text as responsible, null::text as worker_name, null::text as topic, null::text as band, null::text[] as rules,
               null::boolean as no_worker, null::int as from_day, null::int as to_day
        from tree t cross join lateral (select repeat('  ', t.led_above) || t.name as label) x
        where t.id in (select unnest(l.units) from led l)
        union all
        select 2, 'worker', s.name, s.name, s.name, null, null, s.login, s.name, null, null, null, null, null, null
        from private.staff s
        where s.unit_id in (select unnest(l.units) from led l) and s.role in ('caseworker', 'supervisor')
          and (select private.today()) between s.starts and s.ends
        union all
        select 2, 'worker', '', k.label_da, k.label_en, null, null, null, null, null, null, null, true, null, null
        from private.code k where k.list = 'queue_worker' and k.code = 'none' and exists (select from led l where l.units <> '{}')
        union all
        select 3, 'topic', to_char(k.sort, '000'), k.label_da, k.label_en, null, null, null, null, k.code, null,
               array(select r.id from private.rule r where private.rule_duty(r) = k.code), null, null, null
        from private.code k where k.list = 'rule_duty' and k.active
        union all
        select 4, 'band', to_char(k.sort, '000'), k.label_da, k.label_en, null, null, null, null, null, k.code, null, null, b.from_day, b.to_day
        from private.due_band b join private.code k on k.list = 'due_band' and k.code = b.code
        where b.counted
    )
    select p.id, p.dimension, p.dimension_no, p.sort, p.label_da, p.label_en, p.unit_id, p.unit, p.responsible, p.worker_name, p.topic,
           p.band, p.no_worker, n.open, n.overdue, n.no_meeting as none
    from (select x.dimension || ' ' || coalesce(x.unit_id::text, x.responsible, x.topic, x.band, '-') as id, x.*
          from part x order by x.dimension_no, x.sort, 1) p
    cross join lateral private.queue_count(
        case when p.unit_id is null then (select l.units from led l) else array[p.unit_id] end, case when p.no_worker then '' else p.responsible end, p.rules,
        (select private.today()) + p.from_day, (select private.today()) + p.to_day) n
    order by p.dimension_no, p.sort, p.id; -- so that the planner knows
