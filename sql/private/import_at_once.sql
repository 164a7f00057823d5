-- Reads rows in as a batch of their own and carries it out, in one transaction.
create or replace function private.import_at_once(p_op uuid, p_rows jsonb) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v private.import_batch;
begin
    insert into private.import_batch (id, committed_by, committed_at) values (p_op, session_user, clock_timestamp()) returning * into v;
    perform private.import_preview(v, p_rows);
    loop
        update private.import_batch b set state = 'committing' where b.id = p_op returning * into v;
        exit when private.import_on(p_op, v) = 0;
    end loop;
end $$;
