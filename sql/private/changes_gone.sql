-- History of rows of one entity that a function of the owner is about to delete: a last version in which every field is nothing.
create or replace function private.changes_gone(p_op uuid, p_entity text, p_ids uuid[]) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    execute format('with old_row as materialized (
            select nextval(''private.change_id_seq'') as change_id, t.id, to_jsonb(t) as v,
                   case when %1$L = ''casefile'' then t.id else (to_jsonb(t) ->> ''casefile_id'')::uuid end as casefile_id
            from private.%1$I t where t.id = any ($1)
        ), written as (
            insert into private.change (id, op, casefile_id, entity, row_id, version, fields) overriding system value
            select o.change_id, $2, o.casefile_id, %1$L, o.id, (o.v ->> ''version'')::int + 1,
                   array(select f.field from private.field f
                         where f.entity = %1$L and o.v ->> f.field is not null order by f.field)
            from old_row o
        )
        insert into private.change_value (change_id, casefile_id, field, old)
        select o.change_id, o.casefile_id, f.field, o.v ->> f.field
        from old_row o join private.field f on f.entity = %1$L and o.v ->> f.field is not null', p_entity)
        using p_ids, p_op;
end $$;
