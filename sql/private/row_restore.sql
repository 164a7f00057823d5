-- Puts a row back that this change took away, as it was; answers {id, version}. The caller must have the right to its case.
create or replace function private.row_restore(p_op uuid, p_change bigint) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_change  private.change;
    v_content jsonb;
begin
    select * into v_change from private.change c where c.id = p_change;
    if v_change.id is null or not private.has_case(v_change.casefile_id) then
        raise exception using errcode = 'FH003', message = 'not_found';
    end if;
    perform from private.casefile c where c.id = v_change.casefile_id for no key update;
    delete from private.removed r where r.change_id = p_change returning r.content into v_content;
    if v_content is null then
        raise exception using errcode = 'FH004', message = 'bad_version', table = v_change.entity;
    end if;
    v_content := v_content || jsonb_build_object('version', v_change.version + 1, 'casefile_id', v_change.casefile_id);
    perform private.row_insert(v_change.entity, v_change.row_id, v_content - 'id' - array(
        select a.attname::text from pg_attribute a
        where a.attrelid = format('private.%I', v_change.entity)::regclass and a.attgenerated <> ''));
    execute format('select to_jsonb(t) from private.%I t where id = $1', v_change.entity) into v_content using v_change.row_id;
    perform private.change_put(p_op, v_change.entity, v_change.casefile_id, v_change.row_id, '{}', v_content);
    return jsonb_build_object('id', v_change.row_id, 'version', v_change.version + 1);
end $$;
