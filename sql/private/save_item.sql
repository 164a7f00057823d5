-- One element of a save.
create or replace function private.save_item(p_entity text, p_id uuid, p_version int, p_change jsonb) returns jsonb
immutable set search_path = pg_catalog, pg_temp language sql as $$
    select jsonb_build_object('entity', p_entity, 'id', p_id, 'version', p_version, 'change', p_change)
$$;
