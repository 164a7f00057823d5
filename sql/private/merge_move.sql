-- Gives rows of case p_from to case p_to, in one statement over every table that names a case and whose rows move
-- (private.merge_table; what it does not list moves too): foreign keys between rows of a case hold before and after it. Only
-- those of p_only (null: all) and none of p_stay. What moved is noted for p_merge (null: not). Their history follows.
-- Returns how many.
create or replace function private.merge_move(p_merge uuid, p_from uuid, p_to uuid, p_only uuid[], p_stay uuid[]) returns int
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_parts text;
    v_union text;
    v_ids   uuid[];
begin
    select string_agg(format('%1$I as (update private.%1$I set casefile_id = $2 where casefile_id = $1 and ($3 is null or id = any ($3)) '
                             'and id <> all ($4) returning id)', c.relname), ', '),
           string_agg(format('select %1$L, id from %1$I', c.relname), ' union all ')
    into v_parts, v_union
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'casefile_id' and not a.attisdropped
    join pg_attribute i on i.attrelid = c.oid and i.attname = 'id' and i.atttypid = 'uuid'::regtype
    left join private.merge_table m on m.name = c.relname
    where c.relnamespace = 'private'::regnamespace and c.relkind = 'r' and coalesce(m.how, 'move') = 'move';
    execute 'with ' || v_parts || ', row (entity, id) as (' || v_union || '), noted as (
        insert into private.case_merge_row (merge_id, entity, row_id, moved) select $5, r.entity, r.id, true from row r where $5 is not null
        on conflict (merge_id, entity, row_id) do update set moved = true)
        select coalesce(array_agg(r.id), $6) from row r'
        into v_ids using p_from, p_to, p_only, coalesce(p_stay, '{}'), p_merge, '{}'::uuid[];
    with told as (
        update private.change c set casefile_id = p_to where c.casefile_id = p_from and c.row_id = any (v_ids) returning c.id
    )
    update private.change_value v set casefile_id = p_to from told t where v.change_id = t.id;
    return cardinality(v_ids);
end $$;
