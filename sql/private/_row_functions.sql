-- Makes the functions that read and write one row of whatever entity, from the tables as they are now and private.field: a
-- branch for each entity, so that a session plans a statement once. One built from text is parsed and planned at each save.
-- They run as who calls them, so row security decides.
drop function if exists private.row_update(text, uuid, jsonb);
create or replace function private.row_functions() returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    c_unknown constant text := $q$ raise exception using errcode = 'FH002', message = 'unknown_entity', column = 'entity';$q$;
begin
    perform private.row_function('row_fields(p_entity text) returns text[] immutable', '', 'return %4$L::text[];', $q$return '{}';$q$);
    perform private.row_function('row_saved(p_entity text) returns text[] immutable', '', 'return %5$L::text[];', $q$return '{}';$q$);
    perform private.row_function('row_kind(p_entity text) returns text immutable', '', 'return %6$L;', 'return null;');
    perform private.row_function('row_root(p_entity text, p_id uuid) returns uuid stable',
        '', $q$return (select %3$s from private.%1$I t where t.id = p_id);$q$, c_unknown);
    perform private.row_function('row_now(p_entity text, p_id uuid) returns jsonb stable',
        '', $q$return (select to_jsonb(t) from private.%1$I t where t.id = p_id);$q$, c_unknown);
    perform private.row_function('row_version(p_entity text, p_id uuid) returns int stable',
        'v int;', $q$select t.version into v from private.%1$I t where t.id = p_id;$q$, c_unknown,
        $q$if v is null then raise exception using errcode = 'FH003', message = 'not_found', table = p_entity; end if; return v;$q$);
    perform private.row_function('row_typed(p_entity text, p_values jsonb) returns jsonb stable',
        'v jsonb;', $q$return to_jsonb(jsonb_populate_record(null::private.%1$I, p_values));$q$,
        $q$execute format('select to_jsonb(jsonb_populate_record(null::private.%I, $1))', p_entity) into v using p_values; return v;$q$);
    -- The row as it became, or null when it has another version than that.
    perform private.row_function('row_update(p_entity text, p_id uuid, p_version int, p_values jsonb) returns jsonb volatile',
        'v jsonb;', $q$update private.%1$I t set (version%2$s) = (select t.version + 1%2$s from jsonb_populate_record(t, p_values)) $q$ ||
            'where t.id = p_id and t.version = p_version returning to_jsonb(t) into v; return v;', c_unknown);
end $$;
