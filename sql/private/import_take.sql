-- The batch named in p_args, locked, if it is in one of these states; else an error. One that was undone may be history only.
create or replace function private.import_take(p_args jsonb, p_states text[]) returns private.import_batch
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v private.import_batch;
begin
    select * into v from private.import_batch b where b.id = private.arg_uuid(p_args, 'id') for no key update;
    if not found then
        select * into v from private.import_undone() u where u.id = private.arg_uuid(p_args, 'id');
    end if;
    if not found then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'import_batch';
    elsif v.state <> all (p_states) then
        raise exception using errcode = 'FH080', message = 'import_state', table = 'import_batch', column = 'state';
    end if;
    return v;
end $$;
