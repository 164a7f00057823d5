-- Where benefit periods of both cases overlap, those that were not chosen give way: what is left of one is its first part
-- outside of the others. left_days empty: nothing is left of it.
create or replace function private.merge_periods(p_this uuid, p_other uuid, p_keep text)
returns table (id uuid, casefile_id uuid, version int, starts date, ends date, left_days daterange)
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
#variable_conflict use_column
begin
    return query
    with period as (
        select b.*, daterange(b.starts, case when b.ends < 'infinity' then b.ends end, '[]') as days
        from private.benefit_period b where b.casefile_id in (p_this, p_other)
    ), chosen as (
        select range_agg(c.days) as days from period c where c.casefile_id = case p_keep when 'other' then p_other else p_this end
    )
    select p.id, p.casefile_id, p.version, p.starts, p.ends,
           coalesce((select r from unnest(datemultirange(p.days) - c.days) r order by lower(r) limit 1), 'empty')
    from period p cross join chosen c
    where p.casefile_id = case p_keep when 'other' then p_this else p_other end and datemultirange(p.days) && c.days;
end $$;
