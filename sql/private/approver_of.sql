-- Who is asked to approve what p_author made in the unit: its supervisor; if that is he, another of the unit; else one
-- of the nearest unit above. Who stands in for him today is asked instead. Null: there is nobody.
create or replace function private.approver_of(p_unit uuid, p_author text) returns text
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    with recursive up as (
        select u.id, u.parent_id, 0 as level from private.unit u where u.id = p_unit
        union all
        select u.id, u.parent_id, up.level + 1 from private.unit u join up on u.id = up.parent_id
    )
    select coalesce(x.substitute, s.login) from up join private.staff s on s.unit_id = up.id
    left join private.substitute x on x.login = s.login and private.today() between x.starts and x.ends and x.substitute <> p_author
    where s.role = 'supervisor' and private.today() between s.starts and s.ends and s.login <> p_author
    order by up.level, s.login limit 1
$$;
