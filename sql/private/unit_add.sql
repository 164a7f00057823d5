-- Adds a unit under its parent (null: the root), unless it is there already.
create or replace function private.unit_add(p_name text, p_parent text, p_from date) returns uuid
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_parent uuid := case when p_parent is not null then private.unit_id(p_parent) end;
    v_unit   private.unit;
begin
    if p_name is null or btrim(p_name) = '' then
        raise exception 'a unit needs a name';
    end if;
    p_name := private.plain_name('name', p_name);
    select * into v_unit from private.unit u
    where lower(u.name) = lower(p_name) and u.valid_to >= private.today();
    if not found then
        insert into private.unit (name, parent_id, valid_from) values (p_name, v_parent, p_from)
        returning * into v_unit;
    elsif v_unit.parent_id is distinct from v_parent then
        raise exception 'unit % is there already, under %', v_unit.name,
            coalesce((select u.name from private.unit u where u.id = v_unit.parent_id), 'nothing');
    end if;
    return v_unit.id;
end $$;
