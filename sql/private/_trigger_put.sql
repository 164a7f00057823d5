-- Makes a trigger unless one with this very definition is there: CREATE OR REPLACE would lock the table each time.
create or replace function private.trigger_put(
    p_table text, p_name text, p_when text, p_how text, p_function text) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_text text := format('create or replace trigger %I %s on private.%I %s execute function %s()',
                          p_name, p_when, p_table, p_how, p_function);
begin
    if not exists (
        select from pg_trigger t
        where t.tgrelid = format('private.%I', p_table)::regclass and t.tgname = p_name and t.tgenabled = 'O'
          and obj_description(t.oid, 'pg_trigger') = md5(v_text || pg_get_triggerdef(t.oid)))
    then
        execute v_text;
        execute format('comment on trigger %I on private.%I is %L', p_name, p_table, (
            select md5(v_text || pg_get_triggerdef(t.oid)) from pg_trigger t
            where t.tgrelid = format('private.%I', p_table)::regclass and t.tgname = p_name));
    end if;
end $$;
