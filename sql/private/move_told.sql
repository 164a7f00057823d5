-- Counts the version of a plan up and notes that it changed, for the lists of whoever looks at it; returns the version.
create or replace function private.move_told(p_op uuid, p_move uuid) returns int
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_version int;
begin
    update private.case_move m set version = m.version + 1 where m.id = p_move returning m.version into v_version;
    insert into private.change (op, entity, row_id, version, fields) values (p_op, 'case_move', p_move, v_version, '{state}');
    perform private.tell();
    return v_version;
end $$;
