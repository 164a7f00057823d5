-- The set that a rule file without faults of shape describes.
create or replace function private.rules_set_of(p_text text) returns private.rule_set
stable set search_path = pg_catalog, pg_temp language sql as $$
    select jsonb_populate_record(null::private.rule_set, private.rule_typed('set', jsonb_object_agg(l.key, l.value)))
    from private.rules_parse(p_text) l where l.block = 1
$$;
