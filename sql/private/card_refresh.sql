-- What becomes true by date alone: protection that ran out, benefit periods that began, duties that ended. Idempotent;
-- foothold tick calls it once a day. Returns the number of cards that were not as they should be. Their cases are locked before
-- anything is worked out anew, as by every save: else what is saved meanwhile, protection among it, would be put back on the card.
create or replace function private.card_refresh() returns int
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_today date := private.today(); -- asked once, not of each row
    v_cases uuid[] := array(
        select c.casefile_id from private.card c
        join private.casefile f on f.id = c.casefile_id
        join private.citizen p on p.id = f.citizen_id
        where c.protected is distinct from coalesce(p.protected_until >= v_today, false)
           or c.protected and c.young <> (p.birth_date > private.youth_line())
        union
        select c.casefile_id
        from (select distinct on (x.casefile_id) x.casefile_id, x.benefit, x.target_group
              from private.benefit_period x
              where x.starts <= v_today and x.casefile_id in (
                  select y.casefile_id from private.benefit_period y where y.starts between v_today - 31 and v_today)
              order by x.casefile_id, x.starts desc) b
        join private.card c on c.casefile_id = b.casefile_id
        where (c.benefit, c.target_group) <> (b.benefit, b.target_group)
        union
        select o.casefile_id from private.obligation o
        join private.card c on c.casefile_id = o.casefile_id and c.next_due_on = o.due_on
        where o.status = 'open' and o.first_open and o.until between v_today - 31 and v_today);
begin
    perform from private.casefile f where f.id = any (v_cases) order by f.id for no key update;
    perform private.target_group_put(v_cases);
    perform private.card_put(v_cases);
    perform private.card_due_put(v_cases);
    return cardinality(v_cases);
end $$;
