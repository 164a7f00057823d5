-- What the caller may see of what was saved since p_since, and the next p_since, from one statement and so one
-- snapshot: late commits included. At least one row; without changes only next. A row whose entity the caller no longer
-- sees (a case that was taken from him) comes once. Duplicates are to be dropped by id and version.
create or replace function api.changes(p_since xid8)
returns table (next xid8, entity text, id uuid, casefile_id uuid, version int, fields text[], who text)
stable language sql as $$
    select pg_snapshot_xmin(pg_current_snapshot()), c.entity, c.row_id, c.casefile_id, c.version, c.fields, c.who
    from (select 1) one left join api.change c on c.xid >= p_since
    order by c.id
$$;
