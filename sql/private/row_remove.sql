-- Takes away a row that the caller has made: it goes, whole, to private.removed, from where private.row_restore puts it back;
-- history has its values. Returns the version under which it went. Under the locks of a save, after it was judged.
create or replace function private.row_remove(p_op uuid, p_entity text, p_id uuid, p_version int) returns int
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_row  jsonb;
    v_made private.change;
    v_id   bigint;
    v_stop text;
begin
    execute format('select to_jsonb(t) from private.%I t where id = $1 for update', p_entity) into v_row using p_id;
    select c.* into v_made from private.change c
    where c.row_id = p_id and private.change_made(c) order by c.version desc limit 1;
    if v_row is null or not private.has_case(v_made.casefile_id) then
        raise exception using errcode = 'FH003', message = 'not_found', table = p_entity;
    elsif (v_row ->> 'version')::int <> p_version or v_made.op is distinct from (
            select c.op from private.change c where c.row_id = p_id and c.version = p_version) then
        raise exception using errcode = 'FH004', message = 'bad_version', table = p_entity;
    end if;
    v_stop := private.undo_stop(v_made);
    if v_stop is not null then
        raise exception using errcode = 'FH140', message = v_stop, table = p_entity;
    end if;
    execute format('delete from private.%I where id = $1', p_entity) using p_id;
    perform private.change_put(p_op, p_entity, v_made.casefile_id, p_id, v_row, jsonb_build_object('version', p_version + 1));
    update private.change c set removed = true where c.row_id = p_id and c.version = p_version + 1 returning c.id into v_id;
    insert into private.removed (change_id, content) values (v_id, v_row);
    return p_version + 1;
end $$;
