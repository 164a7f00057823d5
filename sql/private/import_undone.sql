-- Batches that were taken back as a whole, out of history: who, when and how many; of the rows nothing is left.
create or replace function private.import_undone() returns setof private.import_batch
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return query
    select (jsonb_populate_record(null::private.import_batch, x.v || jsonb_build_object('id', x.row_id, 'columns', '{}'::jsonb))).*
    from (select c.row_id, (select jsonb_object_agg(v.field, v.old) from private.change_value v where v.change_id = c.id) as v
          from private.change c
          where c.entity = 'import_batch' and 'undone_at' = any (c.fields)
            and not exists (select from private.import_batch b where b.id = c.row_id)) x
    where private.live_login() is not null;
end $$;
