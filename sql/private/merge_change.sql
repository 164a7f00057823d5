-- Saves elements of a merge, and keeps what those fields held before and hold now, so that undoing it puts back what nobody
-- has changed since.
create or replace function private.merge_change(p_op uuid, p_merge uuid, p_items jsonb) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    e     jsonb;
    v_was jsonb;
begin
    for e in select value from jsonb_array_elements(p_items) loop
        v_was := private.row_part(e ->> 'entity', (e ->> 'id')::uuid, e -> 'change');
        perform private.merge_save(p_op, e);
        insert into private.case_merge_row (merge_id, entity, row_id, moved, was, became)
        values (p_merge, e ->> 'entity', (e ->> 'id')::uuid, false, v_was, private.row_part(e ->> 'entity', (e ->> 'id')::uuid, e -> 'change'));
    end loop;
end $$;
