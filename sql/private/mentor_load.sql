-- How many citizens a mentor has on the busiest day from p_from to p_to, p_but's row left out.
create or replace function private.mentor_load(p_mentor uuid, p_from date, p_to date, p_but uuid default null) returns int
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    with other as (
        select a.starts, a.ends from private.mentor_assignment a
        where a.mentor_id = p_mentor and a.id is distinct from p_but and a.ends >= p_from and a.starts <= p_to
    )
    select coalesce(max((select count(*) from other o where d.day between o.starts and o.ends)), 0)::int
    from (select greatest(o.starts, p_from) as day from other o) d
$$;
