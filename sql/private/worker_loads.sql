-- The open cases of these people and what they weigh, in full-time workers: at the upper and at the lower end of the
-- recommended ranges. Less the cases of a plan (p_without) that lie with them. One row for each. Cases of one group and age
-- weigh the same, so that each weight is looked up once.
create or replace function private.worker_loads(p_logins text[], p_without uuid default null)
returns table (login text, cases int, at_high float8, at_low float8)
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_today date := private.today();
begin
    return query
    with held as materialized (
        select c.responsible, c.target_group, x.age, min(c.birth_date) as birth_date, count(*) as n
        from private.card c
        cross join lateral (select case when c.birth_date < 'infinity' then extract(year from age(v_today, c.birth_date)) else -1 end as age) x
        where c.responsible = any (p_logins) and c.closed_on > v_today
          and not exists (select from private.case_move_row r where r.move_id = p_without and r.casefile_id = c.casefile_id)
        group by c.responsible, c.target_group, x.age
    ), weight as materialized (
        select k.target_group, k.age, w.low, w.high
        from (select h.target_group, h.age, min(h.birth_date) as birth_date from held h group by h.target_group, h.age) k
        cross join lateral private.caseload_of(k.target_group, k.birth_date, v_today) w
    ), carried as materialized (
        select h.responsible, sum(h.n)::int as n, sum(h.n::float8 / w.high) as high, sum(h.n::float8 / w.low) as low
        from held h join weight w using (target_group, age) group by h.responsible
    )
    select l.login, coalesce(c.n, 0), coalesce(c.high, 0), coalesce(c.low, 0)
    from unnest(p_logins) l(login) left join carried c on c.responsible = l.login;
end $$;
