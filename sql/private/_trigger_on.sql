-- A row trigger that is called when a row comes (p_with: before insert, after insert or delete) and when one of p_columns
-- changes: a guard has nothing to say of what it does not look at, and asking costs less than calling it.
create or replace function private.trigger_on(
    p_table text, p_name text, p_with text, p_columns text[], p_function text) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_columns text := (select string_agg('%1$s.' || quote_ident(c), ', ') from unnest(p_columns) c);
begin
    perform private.trigger_put(p_table, p_name || '_new', p_with, 'for each row', p_function);
    perform private.trigger_put(p_table, p_name, split_part(p_with, ' ', 1) || ' update',
        format('for each row when ((' || v_columns || ') is distinct from (' || replace(v_columns, '%1$s', '%2$s') || '))', 'new', 'old'),
        p_function);
end $$;
