-- Raises no_unit unless the unit is there today.
create or replace function private.must_be_unit(p_unit uuid) returns void
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if not exists (select from private.unit u where u.id = p_unit and private.today() between u.valid_from and u.valid_to) then
        raise exception using errcode = 'FH012', message = 'no_unit', column = 'unit_id';
    end if;
end $$;
