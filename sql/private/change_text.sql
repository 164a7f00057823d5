-- What a save did in a case, in words: each kind of row once, new, changed in these fields, or taken away.
create or replace function private.change_text(p_id bigint, p_danish boolean) returns text
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return (
        select string_agg(t.said, ' · ' order by t.first) from (
            select min(g.id) as first, case when p_danish then coalesce(e.label_da, g.entity) else coalesce(e.label_en, g.entity) end
                || case p.part when 'made' then case when p_danish then ' (ny)' else ' (new)' end
                               when 'removed' then case when p_danish then ' (fjernet)' else ' (removed)' end
                   else ': ' || string_agg(distinct case when p_danish then coalesce(f.label_da, n.name) else coalesce(f.label_en, n.name) end,
                                           ', ') end as said
            from private.change_group(p_id) g
            cross join lateral (select case when g.removed then 'removed' when private.change_made(g) then 'made' else 'changed' end as part) p
            left join private.code e on e.list = 'entity' and e.code = g.entity
            left join lateral unnest(g.fields) n(name) on p.part = 'changed'
            left join private.code f on f.list = 'field' and f.code = n.name
            group by g.entity, e.label_da, e.label_en, p.part) t);
end $$;
