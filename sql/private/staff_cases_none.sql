-- Refuses while the person is responsible for open cases.
create or replace function private.staff_cases_none(p_login text) returns void
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_n bigint := (select count(*) from private.casefile c
                   where c.responsible = p_login and c.closed_on >= private.today());
begin
    if v_n > 0 then
        raise exception '% is responsible for % open cases', p_login, v_n
            using hint = 'End with -v handover=LOGIN, or let a supervisor reassign them.';
    end if;
end $$;
