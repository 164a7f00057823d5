-- What was only needed to judge the rows of a batch is forgotten: the words of the file go as soon as they are not needed.
create or replace function private.import_forget(p_batch uuid) returns void
volatile set search_path = pg_catalog, pg_temp language sql as $$
    update private.import_row r set cpr = null, person = null, typed = null, state = null, plan = null
    where r.batch_id = p_batch and r.typed is not null
$$;
