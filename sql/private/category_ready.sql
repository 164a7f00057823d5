-- Is somebody of this group and category ready for work or education? The category speaks before the group; null: neither
-- says.
create or replace function private.category_ready(p_group text, p_visitation text) returns boolean
stable set search_path = pg_catalog, pg_temp language sql as $$
    select coalesce(
        (select c.ready from private.category c where c.list = 'visitation' and c.code = p_visitation),
        (select c.ready from private.category c where c.list = 'target_group' and c.code = p_group))
$$;
