-- Timeliness by month, the latest first: see api.timeliness. Narrowed by what is given; the first row is the sum.
create or replace function api.timeliness_by_month(p_unit uuid, p_worker text, p_rule text, p_month date)
returns table (id text, label_da text, label_en text, due int, in_time int, late int, missing int, percent int, trend int,
               trend_text text, hundred int, why_da text, why_en text, unit_id uuid, worker text, rule_id text, month date)
stable language sql as $$
    select * from api.timeliness('month', p_unit, p_worker, p_rule, p_month)
$$;
