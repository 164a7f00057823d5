-- Which unit takes somebody of this group, birth date and need on that day, by which rule: the first by rank whose
-- conditions he fulfils and whose unit is there. No row: no rule speaks of him.
create or replace function private.allocation_for(p_group text, p_born date, p_need text, p_on date)
returns setof private.allocation_rule
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select r.*
    from private.allocation_rule r
    join private.unit u on u.id = r.unit_id and p_on between u.valid_from and u.valid_to
    where p_on >= r.valid_from and p_on < r.valid_to
      and (r.target_groups = '{}' or p_group = any (r.target_groups))
      and (r.needs = '{}' or p_need = any (r.needs))
      and (r.age_from is null or p_on >= private.birthday(p_born, r.age_from))
      and (r.age_below is null or p_on < private.birthday(p_born, r.age_below))
    order by r.rank, r.id
    limit 1
$$;
