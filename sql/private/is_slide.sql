-- Would this category be a step from ready to not ready for the citizen of this case?
create or replace function private.is_slide(p_case uuid, p_visitation text) returns boolean
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select coalesce((select h.ready from private.category_history h
                     where h.casefile_id = p_case and h.match is null and h.ready is not null and h.starts <= private.today()
                     order by h.starts desc limit 1), false)
       and not private.category_ready((select c.target_group from private.casefile c where c.id = p_case), p_visitation)
$$;
