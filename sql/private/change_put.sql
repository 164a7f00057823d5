-- One row of history: which of the entity's fields differ between p_old ('{}' for a new row) and p_new, and their
-- values. The id is taken first: RETURNING would need the right to read, which a new owner may have and the writer not.
create or replace function private.change_put(
    p_op uuid, p_entity text, p_case uuid, p_row uuid, p_old jsonb, p_new jsonb) returns void
volatile language plpgsql as $$
declare
    v_id     bigint := nextval('private.change_id_seq');
    v_fields text[] := array(
        select f from unnest(private.row_fields(p_entity)) f where p_old ->> f is distinct from p_new ->> f);
    v_moved  boolean := p_entity = 'casefile' and p_old <> '{}';
begin
    insert into private.change
        (id, op, casefile_id, entity, row_id, version, fields, was_unit_id, was_responsible)
        overriding system value
    values (v_id, p_op, p_case, p_entity, p_row, (p_new ->> 'version')::int, v_fields,
            case when v_moved and p_old ->> 'unit_id' <> p_new ->> 'unit_id' then (p_old ->> 'unit_id')::uuid end,
            case when v_moved and p_old ->> 'responsible' is distinct from p_new ->> 'responsible'
                 then p_old ->> 'responsible' end);
    insert into private.change_value (change_id, casefile_id, field, old, new)
    select v_id, p_case, f, p_old ->> f, p_new ->> f from unnest(v_fields) f;
end $$;
