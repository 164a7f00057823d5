-- The queue counted: by unit, worker, what and age, as far as the caller leads. Counting stops at 1,001, so that every
-- count is a short walk along an index. Bounded by units, workers and rules; sorted by dimension_no, sort, id.
create or replace view api.queue_overview with (security_invoker = true, security_barrier = true) as
    with recursive tree as (
        select u.id, u.name, u.name as path from private.unit u where u.parent_id is null
        union all
        select u.id, u.name, t.path || ' / ' || u.name from private.unit u join tree t on u.parent_id = t.id
    ), part as (
        select 1 as dimension_no, 'unit' as dimension, t.path as sort, t.path as label_da, t.path as label_en, t.id as unit_id, t.name as unit,
               null::text as responsible, null::text as worker_name, null::text as topic, null::text as band, null::text[] as rules
        from tree t where t.id in (select private.led_units())
        union all
        select 2, 'worker', s.name, s.name, s.name, null, null, s.login, s.name, null, null, null
        from private.staff s
        where s.unit_id in (select private.led_units()) and s.role in ('caseworker', 'supervisor')
          and (select private.today()) between s.starts and s.ends
        union all
        select 3, 'topic', to_char(k.sort, '000'), k.label_da, k.label_en, null, null, null, null, k.code, null,
               array(select r.id from private.rule r where private.rule_duty(r) = k.code)
        from private.code k where k.list = 'rule_duty' and k.active
        union all
        select 4, 'band', to_char(k.sort, '000'), k.label_da, k.label_en, null, null, null, null, null, k.code, null
        from private.code k where k.list = 'due_band' and k.code in (select b.code from private.due_band b where b.counted)
    )
    select p.dimension || ' ' || coalesce(p.unit_id::text, p.responsible, p.topic, p.band) as id, p.dimension, p.dimension_no, p.sort,
           p.label_da, p.label_en, p.unit_id, p.unit, p.responsible, p.worker_name, p.topic, p.band, n.open, n.overdue, n.none
    from part p
    cross join lateral (
        select least(sum(x.open), 1001)::int as open, least(sum(x.overdue), 1001)::int as overdue, least(sum(x.none), 1001)::int as none
        from (
            select count(*) as open, count(*) filter (where o.due_on < (select private.today())) as overdue,
                   count(*) filter (where o.no_meeting) as none
            from (select q.due_on, q.booked_for = 'infinity' as no_meeting from private.obligation q where q.status = 'open' and q.first_open and q.until > (select private.today()) and (q.latest_on < (select private.today()) or not exists (
                    select from private.hold h where h.obligation_id = q.id and h.until_on > (select private.today()))) and q.unit_id = p.unit_id order by q.due_on limit 1001) o
            where p.dimension = 'unit'
            union all
            select count(*), count(*) filter (where o.due_on < (select private.today())), count(*) filter (where o.no_meeting)
            from (select q.due_on, q.booked_for = 'infinity' as no_meeting from private.obligation q where q.status = 'open' and q.first_open and q.until > (select private.today()) and (q.latest_on < (select private.today()) or not exists (
                    select from private.hold h where h.obligation_id = q.id and h.until_on > (select private.today()))) and q.responsible = p.responsible order by q.due_on limit 1001) o
            where p.dimension = 'worker'
            union all
            select count(*), count(*) filter (where o.due_on < (select private.today())), count(*) filter (where o.no_meeting)
            from unnest(p.rules) r(id) cross join lateral (
                select q.due_on, q.booked_for = 'infinity' as no_meeting from private.obligation q where q.status = 'open' and q.first_open and q.until > (select private.today()) and (q.latest_on < (select private.today()) or not exists (
                    select from private.hold h where h.obligation_id = q.id and h.until_on > (select private.today()))) and q.rule_id = r.id order by q.due_on limit 1001) o
            where p.dimension = 'topic'
            union all
            select count(*), count(*) filter (where o.due_on < (select private.today())), count(*) filter (where o.no_meeting)
            from private.due_band b cross join lateral (
                select q.due_on, q.booked_for = 'infinity' as no_meeting from private.obligation q
                where q.status = 'open' and q.first_open and q.until > (select private.today()) and (q.latest_on < (select private.today()) or not exists (
                    select from private.hold h where h.obligation_id = q.id and h.until_on > (select private.today())))
                  and q.due_on >= coalesce((select private.today()) + b.from_day, '-infinity')
                  and q.due_on < coalesce((select private.today()) + b.to_day, 'infinity') order by q.due_on limit 1001) o
            where p.dimension = 'band' and b.code = p.band) x) n;
