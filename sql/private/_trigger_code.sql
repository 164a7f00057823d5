-- Codes of a table are looked at when they are new.
create or replace function private.trigger_code(p_table text) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    perform private.trigger_on(p_table, '_150_code', 'before insert',
        array(select jsonb_object_keys(private.code_lists(p_table))), 'private.code_guard');
end $$;
