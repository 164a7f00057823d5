-- The values of one block of a rule file (private.rules_parse) as its columns hold them, with what holds for those left out.
create or replace function private.rule_typed(p_head text, p_said jsonb) returns jsonb
stable set search_path = pg_catalog, pg_temp language sql as $$
    select jsonb_object_agg(
        case k.key when p_head then 'id' when 'for_unit' then 'unit_id' else k.key end,
        case when s.value is null then coalesce(k.otherwise, 'null')
             when k.type = 'int' then to_jsonb(s.value::int)
             when k.type = 'bool' then to_jsonb(s.value = 'yes')
             when k.type = 'date' then to_jsonb(private.clean_date(s.value))
             when k.type = 'unit' then to_jsonb(private.import_unit(s.value))
             when k.type in ('codes', 'ids') then to_jsonb(array(select private.comma_list(s.value)))
             else to_jsonb(s.value) end)
    from private.rule_keys() k cross join lateral (select p_said ->> k.key as value) s
    where k.head = p_head
$$;
