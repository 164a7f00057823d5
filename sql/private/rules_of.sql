-- The rules that a rule file without faults of shape describes.
create or replace function private.rules_of(p_text text) returns setof private.rule
stable set search_path = pg_catalog, pg_temp language sql as $$
    select jsonb_populate_record(null::private.rule, private.rule_typed('rule', jsonb_object_agg(l.key, l.value))
               || jsonb_build_object('active', true, 'rule_set', (select (private.rules_set_of(p_text)).id)))
    from private.rules_parse(p_text) l where l.block > 1
    group by l.block order by l.block
$$;
