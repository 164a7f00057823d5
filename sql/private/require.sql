-- Raises not_allowed unless the caller may do p_task (rows of private.permission), on case p_case where the permission
-- reaches that far. foothold_tick, who is nobody, has the role tick. The first act of every privileged function, after
-- its receipt.
create or replace function private.require(p_task text, p_case uuid default null) returns void
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if not exists (
        select from private.permission p
        where p.task = p_task
          and p.role = case session_user when 'foothold_tick' then 'tick' else (
              select s.role from private.staff s where s.login = private.live_login()) end
          and case p.reach
                  when 'any' then true
                  when 'case' then private.has_case(p_case)
                  else exists (select from private.casefile c
                               where c.id = p_case and c.unit_id in (select private.led_units()))
              end)
    then
        raise exception using errcode = '42501', message = 'not_allowed';
    end if;
end $$;
