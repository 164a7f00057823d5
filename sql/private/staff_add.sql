-- The staff row of a person; words for every fault an admin can make.
create or replace function private.staff_add(
    p_login text, p_name text, p_initials text, p_role text, p_unit text, p_starts date) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_unit uuid;
    v_old  private.staff;
begin
    if p_login !~ '^[a-z][a-z0-9_]{0,30}$' then
        raise exception 'login must be small letters, digits and _, beginning with a letter: %', quote_literal(p_login);
    elsif p_login ~ '^(pg_|foothold_|postgres$)' then
        raise exception 'login % is reserved', p_login;
    elsif btrim(p_name) = '' or btrim(p_initials) = '' then
        raise exception 'name and initials are needed';
    elsif p_role not in ('caseworker', 'supervisor', 'admin', 'auditor') then
        raise exception 'role must be caseworker, supervisor, admin or auditor, not %', quote_literal(p_role);
    end if;
    p_name := private.plain_name('name', p_name);
    p_initials := private.plain_name('initials', p_initials);
    v_unit := private.unit_id(p_unit);
    perform private.initials_free(p_login, p_initials);
    select * into v_old from private.staff s where s.login = p_login;
    if not found then
        insert into private.staff (login, name, initials, role, unit_id, starts)
        values (p_login, p_name, p_initials, p_role, v_unit, p_starts);
    elsif v_old.ends < private.today() then
        update private.staff set name = p_name, initials = p_initials, role = p_role, unit_id = v_unit,
            starts = p_starts, ends = 'infinity' where login = p_login;
    elsif (v_old.name, v_old.initials, v_old.role, v_old.unit_id)
          is distinct from (p_name, p_initials, p_role, v_unit) then
        raise exception '% works here already, as % %: use sql/staff_change.sql', p_login, v_old.role, v_old.name;
    end if;
end $$;
