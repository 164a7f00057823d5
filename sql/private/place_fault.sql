-- Why a case cannot lie with this person in this unit today: not_staff or no_unit; null: it can. The person cannot be ended
-- before this transaction is over.
create or replace function private.place_fault(p_unit uuid, p_login text) returns text
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if not exists (select from private.unit u where u.id = p_unit and private.today() between u.valid_from and u.valid_to) then
        return 'no_unit';
    elsif p_login is not null then
        perform from private.staff s
        where s.login = p_login and s.role in ('caseworker', 'supervisor') and private.today() >= s.starts and s.ends = 'infinity'
        for share;
        return case when not found then 'not_staff' end;
    end if;
    return null;
end $$;
