-- What the caller may see of what was saved since p_since, and the next p_since, from one statement and so one
-- snapshot: late commits included. At least one row; without changes only next. A row whose entity the caller no longer
-- sees (a case that was taken from him) comes once. Duplicates are to be dropped by id and version.
-- With a plan that is kept, along the index: each program asks once a second, and planning took longer than reading.
-- Who else is typing just now rides along: rows of the entity presence, about the record id, all of them each time.
do $$ begin
    if pg_get_function_result(to_regprocedure('api.changes(xid8)')) not like '%since timestamp%' then
        drop function api.changes(xid8);
    end if;
end $$;
create or replace function api.changes(p_since xid8)
returns table (next xid8, entity text, id uuid, casefile_id uuid, version int, fields text[], who text, name text,
               since timestamptz)
stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off
language plpgsql as $$
#variable_conflict use_column
begin
    return query
    select pg_snapshot_xmin(pg_current_snapshot()), f.entity, f.row_id, f.casefile_id, f.version, f.fields, f.who, f.name, f.since
    from (
        select c.id, c.entity, c.row_id, c.casefile_id, c.version, c.fields, c.who, null as name, null::timestamptz as since
        from (select 1) one left join api.change c on c.xid >= p_since
        union all
        select 9223372036854775807, 'presence', p.key, p.casefile_id, 0, array[p.screen], p.who, p.name, p.since
        from api.being_typed p) f
    order by f.id;
end $$;
