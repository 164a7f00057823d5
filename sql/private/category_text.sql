-- What somebody is found to be, in words: the category, or the group where there is none.
create or replace function private.category_text(p_group text, p_visitation text, p_danish boolean) returns text
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select case when p_danish then c.label_da else c.label_en end
    from private.code c
    where c.list = case when p_visitation is null then 'target_group' else 'visitation' end
      and c.code = coalesce(p_visitation, p_group)
$$;
