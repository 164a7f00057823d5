-- What becomes true by date alone: protection that ran out, benefit periods that began, duties that ended. Idempotent;
-- foothold tick calls it once a day. Returns the number of cards looked at.
create or replace function private.card_refresh() returns int
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_cases uuid[] := array(
        select c.casefile_id from private.card c
        join private.casefile f on f.id = c.casefile_id
        join private.citizen p on p.id = f.citizen_id
        where c.protected is distinct from coalesce(p.protected_until >= private.today(), false)
           or c.protected and c.young <> (p.birth_date > private.youth_line())
        union
        select b.casefile_id from private.benefit_period b
        where b.starts between private.today() - 31 and private.today()
        union
        select o.casefile_id from private.obligation o
        where o.status = 'open' and o.first_open and o.until between private.today() - 31 and private.today());
begin
    perform private.target_group_put(v_cases);
    perform private.card_put(v_cases);
    perform private.card_due_put(v_cases);
    return cardinality(v_cases);
end $$;
