-- Makes a loaded set and its rules these.
create or replace function private.rules_put(p_set private.rule_set, p_rules private.rule[], p_file text, p_sum text) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_set text := (select string_agg(format('%1$I = excluded.%1$I', a.attname), ', ') from pg_attribute a
                   where a.attrelid = 'private.rule_set'::regclass and a.attnum > 0 and not a.attisdropped
                     and a.attname not in ('id', 'shipped'));
    v_rule text := (select string_agg(format('%1$I = excluded.%1$I', a.attname), ', ') from pg_attribute a
                    where a.attrelid = 'private.rule'::regclass and a.attnum > 0 and not a.attisdropped and a.attname <> 'id');
begin
    p_set.file := p_file;
    p_set.loaded := p_sum;
    execute 'insert into private.rule_set select ($1).* on conflict (id) do update set ' || v_set using p_set;
    execute 'insert into private.rule select (r).* from unnest($1) r on conflict (id) do update set ' || v_rule using p_rules;
    update private.rule r set active = false
    where r.rule_set = p_set.id and r.active and r.id <> all (array(select n.id from unnest(p_rules) n));
end $$;
