-- Makes one of private.row_functions: p_branch is what it does for an entity, where %1$I is the entity, %2$s the columns that
-- may be written, each after a comma, %3$s the column that says of which case a row is, and %4$L the
-- names of those that may be written; p_else what for other tables; p_end what follows.
create or replace function private.row_function(p_head text, p_declare text, p_branch text, p_else text, p_end text default '')
returns void volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_branches text := (
        select string_agg(format(E'    when %1$L then\n        ' || p_branch, t.name, f.columns,
                                 case t.root when 'casefile' then 't.id' when 'case' then 't.casefile_id' else 'null::uuid' end, f.names),
                          E'\n' order by t.name)
        from private.tier t
        cross join lateral (select coalesce(string_agg(', ' || quote_ident(f.field), '' order by f.field), '') as columns,
                                   coalesce(array_agg(f.field order by f.field), '{}') as names
                            from private.field f where f.entity = t.name) f
        where t.root is not null);
begin
    execute format(E'create or replace function private.%s set search_path = pg_catalog, pg_temp language plpgsql as $body$\n'
                   'declare\n    %s\nbegin\n    case p_entity\n%s\n    else\n        %s\n    end case;\n    %s\nend $body$',
                   p_head, p_declare, v_branches, p_else, p_end);
end $$;
