-- Held in time of what fell due in the last timeliness_months months, by unit, worker, rule or month (p_by),
-- within what the caller sees, narrowed by whatever else is given; the row "*" is the sum. trend: per cent of the last
-- timeliness_trend months less those of as many before them; null where either has nothing. One statement over
-- api.timeliness_row, so that the rows behind a number are those of that view, narrowed alike.
create or replace function api.timeliness(p_by text, p_unit uuid, p_worker text, p_rule text, p_month date)
returns table (id text, label_da text, label_en text, due int, in_time int, late int, missing int, percent int, trend int,
               trend_text text, hundred int, why_da text, why_en text, unit_id uuid, worker text, rule_id text, month date)
stable language sql as $$
    with span as (
        select s.value as recent from api.setting s where s.name = 'timeliness_trend'
    ), counted as (
        select case p_by when 'unit' then t.unit_id::text when 'worker' then t.worker
                         when 'rule' then t.rule_id else t.month::text end as id,
               count(*)::int as due, count(*) filter (where t.in_time)::int as in_time,
               count(*) filter (where t.result = 'late')::int as late,
               count(*) filter (where t.result = 'missing')::int as missing,
               count(*) filter (where t.months_ago < s.recent) as due_now,
               count(*) filter (where t.months_ago < s.recent and t.in_time) as in_time_now,
               count(*) filter (where t.months_ago >= s.recent and t.months_ago < 2 * s.recent) as due_before,
               count(*) filter (where t.months_ago >= s.recent and t.months_ago < 2 * s.recent and t.in_time) as in_time_before,
               max(s.recent)::int as recent
        from api.timeliness_row t cross join span s
        where (p_unit is null or t.unit_id = p_unit) and (p_worker is null or t.worker = p_worker)
          and (p_rule is null or t.rule_id = p_rule) and (p_month is null or t.month = p_month)
        group by grouping sets ((1), ())
        having count(*) > 0
    ), judged as (
        select c.*, 100 * c.in_time / c.due as percent, (100 * c.in_time_now / nullif(c.due_now, 0))::int as now,
               (100 * c.in_time_before / nullif(c.due_before, 0))::int as before
        from counted c
    ), named as (
        select j.*, u.id as unit, s.login, r.id as rule, case when p_by = 'month' then j.id::date end as month,
               coalesce(u.name, s.name, r.label_da, case when p_by = 'month' then to_char(j.id::date, 'MM-YYYY') end) as name_da,
               coalesce(u.name, s.name, r.label_en, case when p_by = 'month' then to_char(j.id::date, 'MM-YYYY') end) as name_en
        from judged j
        left join api.unit u on p_by = 'unit' and u.id::text = j.id
        left join api.staff s on p_by = 'worker' and s.login = j.id
        left join api.rule_name r on p_by = 'rule' and r.id = j.id
    ), words as (
        select nullif(concat_ws(', ', u.name, s.name, r.label_da, to_char(p_month, 'MM-YYYY')), '') as words_da,
               nullif(concat_ws(', ', u.name, s.name, r.label_en, to_char(p_month, 'MM-YYYY')), '') as words_en
        from (select 1) one
        left join api.unit u on u.id = p_unit left join api.staff s on s.login = p_worker
        left join api.rule_name r on r.id = p_rule
    )
    select coalesce(n.id, '*'), coalesce(n.name_da, case when n.id is null then 'I alt' else '-' end),
           coalesce(n.name_en, case when n.id is null then 'Total' else '-' end), n.due, n.in_time, n.late, n.missing, n.percent, n.now - n.before,
           case n.now - n.before when 0 then '0' else to_char(n.now - n.before, 'FMSG990') end, 100,
           format('%s af %s til tiden (%s %%), %s for sent, %s ikke gjort.', n.in_time, n.due, n.percent, n.late, n.missing)
               || coalesce(' De seneste ' || n.recent || ' måneder ' || n.now || ' %, de ' || n.recent || ' før ' || n.before || ' %.', '')
               || coalesce(' Kun ' || w.words_da || '.', ''),
           format('%s of %s in time (%s %%), %s late, %s not done.', n.in_time, n.due, n.percent, n.late, n.missing)
               || coalesce(' The last ' || n.recent || ' months ' || n.now || ' %, the ' || n.recent || ' before ' || n.before || ' %.', '')
               || coalesce(' Only ' || w.words_en || '.', ''),
           coalesce(n.unit, p_unit), coalesce(case when p_by = 'worker' then n.id end, p_worker),
           coalesce(n.rule, p_rule), coalesce(n.month, p_month)
    from named n cross join words w
    order by n.id is not null, n.month desc, n.name_da, n.id
$$;
