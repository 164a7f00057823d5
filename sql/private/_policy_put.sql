-- Makes a policy, or leaves it when it was made from the same text and is still as the catalogue held it then; its
-- comment remembers both. So an upgrade locks only tables whose rights change, and a policy altered by hand is remade.
create or replace function private.policy_put(
    p_table text, p_name text, p_cmd text, p_roles text, p_using text, p_check text) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_source text := md5(concat_ws('|', p_cmd, p_roles, p_using, '|', p_check));
begin
    if private.policy_mark(p_table, p_name) = v_source then
        return;
    end if;
    execute format('drop policy if exists %I on private.%I', p_name, p_table);
    execute format('create policy %I on private.%I for %s to %s', p_name, p_table, p_cmd, p_roles)
        || coalesce(' using (' || p_using || ')', '') || coalesce(' with check (' || p_check || ')', '');
    execute format('comment on policy %I on private.%I is %L', p_name, p_table,
                   v_source || ' ' || private.policy_print(p_table, p_name));
end $$;
