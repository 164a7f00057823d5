-- Makes one of private.row_functions: p_branch is what it does for an entity, where %1$I is the entity, %2$s the columns that
-- may be written, each after a comma, %3$s the column that says of which case a row is, and %4$L the
-- names of those that may be written, %5$L of those that anybody may write who has the row, %6$L in what it is rooted; p_else what for other tables; p_end what follows. The branches are asked six by six: plpgsql
-- asks one after the other, and what a save does with five such functions took longer to find than to do.
create or replace function private.row_function(p_head text, p_declare text, p_branch text, p_else text, p_end text default '')
returns void volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_body text := (
        with branch as (
            select t.name, (row_number() over (order by t.name collate "C") - 1) / 6 as part,
                   format(E'    when %1$L then\n        ' || p_branch, t.name, f.columns,
                          case t.root when 'casefile' then 't.id' when 'case' then 't.casefile_id' else 'null::uuid' end,
                          f.names, f.saved, t.root) as does
            from private.tier t
            cross join lateral (select coalesce(string_agg(', ' || quote_ident(f.field), '' order by f.field), '') as columns,
                                       coalesce(array_agg(f.field order by f.field), '{}') as names,
                                       coalesce(array_agg(f.field order by f.field) filter (where f.how = 'save'), '{}') as saved
                                from private.field f where f.entity = t.name) f
            where t.root is not null
        ), part as (
            select b.part, format(E'if p_entity <= %L collate "C" then\n    case p_entity\n%s\n    else %s end case;',
                                  max(b.name collate "C"), string_agg(b.does, E'\n' order by b.name collate "C"), p_else) as does
            from branch b group by b.part
        )
        select string_agg(p.does, E'\n    els' order by p.part) from part p);
begin
    execute format(E'create or replace function private.%s language plpgsql as $body$\n'
                   'declare\n    %s\nbegin\n    %s\n    else %s end if;\n    %s\nend $body$',
                   p_head, p_declare, v_body, p_else, p_end);
end $$;
