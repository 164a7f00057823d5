-- A case's target group is that of the benefit period which runs today (or ran last).
create or replace function private.target_group_put(p_cases uuid[]) returns void
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    update private.casefile c set target_group = b.target_group
    from (select distinct on (d.casefile_id) d.casefile_id, d.target_group from private.benefit_period d
          where d.casefile_id = any (p_cases) and d.starts <= private.today()
          order by d.casefile_id, d.starts desc) b
    where c.id = b.casefile_id and c.target_group <> b.target_group;
end $$;
