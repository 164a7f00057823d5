-- The next date on which the job centre owes something in these cases, on their cards. What the a-kasse owes is not ours.
create or replace function private.card_due_put(p_cases uuid[]) returns void
volatile security definer set search_path = pg_catalog, pg_temp set enable_nestloop = off
set enable_seqscan = off language plpgsql as $$
begin
    with due as materialized (
        select o.casefile_id, min(o.due_on) as due_on from private.obligation o
        where o.casefile_id = any (p_cases) and o.status = 'open' and o.first_open and o.until > private.today()
          and o.owed_by <> 'a_kasse'
        group by o.casefile_id
    ), card as materialized (
        select k.casefile_id, coalesce(d.due_on, 'infinity') as due_on
        from private.card k left join due d on d.casefile_id = k.casefile_id
        where k.casefile_id = any (p_cases) and k.next_due_on <> coalesce(d.due_on, 'infinity')
    )
    update private.card c set next_due_on = n.due_on from card n
    where c.casefile_id = any (p_cases) and c.casefile_id = n.casefile_id;
end $$;
