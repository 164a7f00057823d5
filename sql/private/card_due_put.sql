-- The next date on which the job centre owes something in these cases, on their cards. What the a-kasse owes is not ours.
create or replace function private.card_due_put(p_cases uuid[]) returns void
volatile security definer set search_path = pg_catalog, pg_temp language sql as $$
    update private.card c set next_due_on = d.due_on
    from (select k.casefile_id,
                 coalesce((select min(o.due_on) from private.obligation o
                           where o.casefile_id = k.casefile_id and o.status = 'open' and o.first_open
                             and o.until > private.today() and o.owed_by <> 'a_kasse'), 'infinity') as due_on
          from private.card k where k.casefile_id = any (p_cases)) d
    where c.casefile_id = d.casefile_id and c.next_due_on <> d.due_on
$$;
