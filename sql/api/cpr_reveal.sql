-- owner: foothold_owner
-- The whole CPR number that is valid today of the citizen of an opened case. Each call is logged.
create or replace function api.cpr_reveal(p_case uuid) returns text
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_cpr text;
begin
    perform private.require('open', p_case);
    if p_case not in (select private.open_cases()) then
        raise exception using errcode = 'FH011', message = 'not_open';
    end if;
    select i.cpr into v_cpr
    from private.identity i join private.casefile c on c.citizen_id = i.citizen_id
    where c.id = p_case and i.valid_from <= private.today() and private.today() < i.valid_to;
    insert into private.search_log (kind, casefile_id) values ('reveal', p_case);
    return left(v_cpr, 6) || '-' || right(v_cpr, 4);
end $$;
