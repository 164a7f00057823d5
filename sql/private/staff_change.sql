-- Changes what is not null in a person's staff row; returns the role.
create or replace function private.staff_change(p_login text, p_name text, p_initials text, p_role text, p_unit text)
returns text
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_old  private.staff;
    v_unit uuid := case when p_unit is not null then private.unit_id(p_unit) end;
begin
    select * into v_old from private.staff s where s.login = p_login for update;
    if not found then
        raise exception 'there is no staff with login %', quote_literal(p_login);
    elsif v_old.ends < private.today() then
        raise exception '% left on %: use sql/staff_add.sql to take him back', p_login, v_old.ends;
    elsif p_role not in ('caseworker', 'supervisor', 'admin', 'auditor') then
        raise exception 'role must be caseworker, supervisor, admin or auditor, not %', quote_literal(p_role);
    elsif p_role in ('admin', 'auditor') then
        perform private.staff_cases_none(p_login);
    end if;
    perform private.initials_free(p_login, p_initials);
    update private.staff s set name = coalesce(private.plain_name('name', p_name), s.name),
        initials = coalesce(private.plain_name('initials', p_initials), s.initials),
        role = coalesce(p_role, s.role), unit_id = coalesce(v_unit, s.unit_id)
    where s.login = p_login;
    return coalesce(p_role, v_old.role);
end $$;
