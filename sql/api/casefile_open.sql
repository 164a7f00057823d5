-- owner: foothold_owner
-- Opens a case for a purpose (a code of list "purpose") for half an hour and answers until when; calling it again renews.
-- Confidential rows show from the next transaction on: the access session must be committed to count.
create or replace function api.casefile_open(p_case uuid, p_purpose text) returns timestamptz
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_until timestamptz := clock_timestamp() + interval '30 minutes';
begin
    perform private.require('open', p_case);
    if not exists (select from private.code c where c.list = 'purpose' and c.code = p_purpose and c.active) then
        raise exception using errcode = 'FH010', message = 'bad_code', column = 'purpose';
    end if;
    perform private.open_quota(p_case);
    insert into private.access_session (casefile_id, until, purpose, acting_for)
    select c.id, v_until, p_purpose, private.acted_for(c.responsible, c.unit_id) from private.casefile c where c.id = p_case;
    return v_until;
end $$;
