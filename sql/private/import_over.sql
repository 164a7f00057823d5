-- Ends the undoing of a batch. Where rows were kept it stays, with these alone; where none was, nothing of it is left but
-- history, from which private.import_undone tells of it.
create or replace function private.import_over(p_op uuid, p_batch private.import_batch) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_id bigint := nextval('private.change_id_seq');
    v    jsonb;
begin
    delete from private.import_row w where w.batch_id = p_batch.id and w.result <> 'kept';
    perform private.import_told(p_op, p_batch.id, 'undone');
    v := (select to_jsonb(b) - '{id,columns}'::text[] from private.import_batch b where b.id = p_batch.id);
    insert into private.change (id, op, entity, row_id, version, fields) overriding system value
    values (v_id, p_op, 'import_batch', p_batch.id, (v ->> 'version')::int, array(select jsonb_object_keys(v) order by 1));
    insert into private.change_value (change_id, field, old) select v_id, e.key, e.value from jsonb_each_text(v) e;
    if p_batch.kept = 0 then
        delete from private.import_batch b where b.id = p_batch.id;
    end if;
end $$;
