-- Brings the history of categories in line with these benefit periods, each from its day p_starts, and marks slides: the
-- step from ready to not ready, wherever in the history it stands now.
create or replace function private.category_put(p_periods uuid[], p_starts date[]) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_cases uuid[];
begin
    with put as (
        insert into private.category_history as h
            (casefile_id, unit_id, responsible, starts, target_group, visitation, ready, unit_then)
        select b.casefile_id, b.unit_id, b.responsible, x.starts, b.target_group, b.visitation,
               private.category_ready(b.target_group, b.visitation), b.unit_id
        from unnest(p_periods, p_starts) x(period_id, starts) join private.benefit_period b on b.id = x.period_id
        on conflict (casefile_id, starts) where match is null do update
        set target_group = excluded.target_group, visitation = excluded.visitation, ready = excluded.ready,
            recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
        returning h.casefile_id
    )
    select array_agg(distinct p.casefile_id) into v_cases from put p;
    with step as (
        select h.id, lag(h.ready) over (partition by h.casefile_id order by h.starts) and not h.ready as slide
        from private.category_history h
        where h.casefile_id = any (v_cases) and h.match is null and h.ready is not null
    )
    update private.category_history h set slide = coalesce(s.slide, false)
    from step s where h.id = s.id and h.slide <> coalesce(s.slide, false);
end $$;
