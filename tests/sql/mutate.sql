-- One fault in row security at a time, and how many cells of the matrix it turns red.
create function test.mutants_of(p_table name, p_policy name) returns table (what text, statement text)
stable language sql as $$
    with p as (
        select p.*, pg_get_expr(p.polqual, p.polrelid) as q, pg_get_expr(p.polwithcheck, p.polrelid) as c,
               format('%I on private.%I', p.polname, p_table) as at
        from pg_policy p where p.polrelid = to_regclass(format('private.%I', p_table)) and p.polname = p_policy)
    select 'drop policy ' || at, 'drop policy ' || at from p
    union all
    select at || ': using true', 'alter policy ' || at || ' using (true)' from p where q <> 'true'
    union all
    -- where the right does not depend on the row, USING alone decides an update and the two cannot differ
    select at || ': with check true', 'alter policy ' || at || ' with check (true)' from p
    where c <> 'true' and not (q = c and (select t.scope = 'staff' from private.tier t where t.name = p_table))
    union all
    select at || ': using false', 'alter policy ' || at || ' using (false)' from p where q = 'true'
    union all
    select at || ': with check false', 'alter policy ' || at || ' with check (false)' from p where c = 'true'
$$;
create function test.reds(p_table name, p_statement text) returns bigint
volatile language plpgsql as $$
declare
    v bigint;
begin
    begin
        grant usage on schema private to foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor;
        execute p_statement;
        select count(*) into v from test.matrix_read(p_table) r where not r.ok;
        if v = 0 then
            select count(*) into v from test.matrix_write(p_table) r where not r.ok;
        end if;
        raise exception using errcode = 'TUNDO', message = v::text;
    exception when sqlstate 'TUNDO' then
        return sqlerrm::bigint;
    end;
end $$;
