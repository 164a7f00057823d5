-- BEFORE INSERT OR UPDATE: columns that hold codes hold active codes of their lists. A code that has been taken out of
-- use stays where it is.
create or replace function private.code_guard() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    c_lists constant jsonb := private.code_lists(tg_table_name);
    v_new jsonb := to_jsonb(new);
    v_old jsonb := case tg_op when 'UPDATE' then to_jsonb(old) else '{}' end;
    v_bad text;
begin
    select l.key into v_bad
    from jsonb_each_text(c_lists) l
    where v_new ->> l.key is not null and v_new ->> l.key is distinct from v_old ->> l.key
      and not exists (select from private.code c where c.list = l.value and c.code = v_new ->> l.key and c.active)
    limit 1;
    if v_bad is not null then
        raise exception using errcode = 'FH010', message = 'bad_code', table = tg_table_name, column = v_bad;
    end if;
    return new;
end $$;
