-- Whether somebody has worked on a case since a batch wrote it (its history up to p_change). What the batch itself wrote
-- does not count, nor what another one wrote that was taken back there.
create or replace function private.import_edited(p_batch uuid, p_case uuid, p_change bigint) returns boolean
stable set search_path = pg_catalog, pg_temp language sql as $$
    select exists (
        select from private.change c
        where c.casefile_id = p_case and c.id > p_change and c.op is distinct from p_batch
          and (not exists (select from private.change u where u.row_id = c.op and u.entity = 'import_batch' and 'undone_at' = any (u.fields))
               or exists (select from private.import_row w where w.batch_id = c.op and w.casefile_id = p_case)))
$$;
