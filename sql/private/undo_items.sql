-- What takes these changes back, as elements of a save, the last written first: fields get the values they had, a row that
-- was made goes. Each rests on the version that the change left, so what anybody saved since is a conflict.
create or replace function private.undo_items(p_args jsonb) returns jsonb
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_stop record;
begin
    select (u.change).entity, private.undo_stop(u.change) as code into v_stop
    from private.undo_parse(p_args) u where private.undo_stop(u.change) is not null limit 1;
    if found then
        raise exception using errcode = 'FH140', message = v_stop.code, table = v_stop.entity;
    end if;
    return (
        with part as (
            select (u.change).id, (u.change).entity, (u.change).row_id, (u.change).version, u.fields, private.change_made(u.change) as made
            from private.undo_parse(p_args) u
            where not (u.change).removed and not ((u.change).entity = 'approval' and (u.change).version > 1)
        ), was as (
            select distinct on (p.row_id, v.field) p.row_id, v.field, v.old
            from part p join private.change_value v on v.change_id = p.id
            join private.field f on f.entity = p.entity and f.field = v.field
            where p.fields is null or v.field = any (p.fields) order by p.row_id, v.field, p.version
        ), item as (
            select p.entity, p.row_id, max(p.id) as last, max(p.version) as version, bool_or(p.made) as made
            from part p group by p.entity, p.row_id
        )
        select jsonb_agg(private.save_item(i.entity, i.row_id, i.version, case when not i.made then (
                   select coalesce(jsonb_object_agg(w.field, w.old), '{}') || case i.entity when 'note' then -- which is never changed without a reason
                       jsonb_build_object('correction_reason', format('rettelse %s taget tilbage', i.version - 1)) else '{}' end
                   from was w where w.row_id = i.row_id) end) order by i.last desc)
        from item i);
end $$;
