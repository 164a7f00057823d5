-- The target group of a citizen of p_group who is found to be of category p_visitation (rows of private.category_group).
create or replace function private.category_becomes(p_group text, p_visitation text) returns text
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select coalesce((select g.becomes from private.category_group g
                     where g.target_group = p_group and g.visitation = p_visitation), p_group)
$$;
