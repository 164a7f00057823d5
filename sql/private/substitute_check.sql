-- Raises what stands against p_substitute standing in for p_login in that time: both work on cases, a supervisor's substitute
-- is a supervisor, and nobody stands in while he is away himself. Both are locked, so two who enter such at once wait.
create or replace function private.substitute_check(p_id uuid, p_login text, p_substitute text, p_starts date, p_ends date) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_role text;
begin
    perform from private.staff s where s.login in (p_login, p_substitute) order by s.login for no key update;
    select s.role into v_role from private.staff s where s.login = p_login and private.today() <= s.ends;
    if not exists (select from private.staff s where s.login = p_substitute and s.role in ('caseworker', 'supervisor') and s.ends >= p_ends) then
        raise exception using errcode = 'FH008', message = 'not_staff', table = 'substitute', column = 'substitute';
    elsif coalesce(v_role, '') not in ('caseworker', 'supervisor') then
        raise exception using errcode = 'FH008', message = 'not_staff', table = 'substitute', column = 'login';
    elsif v_role = 'supervisor' and not exists (select from private.staff s where s.login = p_substitute and s.role = 'supervisor') then
        raise exception using errcode = 'FH142', message = 'substitute_leads', table = 'substitute', column = 'substitute';
    elsif p_ends < private.today() then
        raise exception using errcode = 'FH065', message = 'past_day', table = 'substitute', column = 'ends';
    elsif exists (select from private.substitute s
                  where s.id <> p_id and (s.login = p_substitute or s.substitute = p_login) and s.starts <= p_ends and s.ends >= p_starts) then
        raise exception using errcode = 'FH143', message = 'substitute_absent', table = 'substitute', column = 'substitute';
    end if;
end $$;
