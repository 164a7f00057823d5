-- A rule's short words for all its ordinals together: "2-4. af 4 i 6 mdr".
create or replace function private.rule_label(p_rule private.rule, p_danish boolean) returns text
stable security definer cost 2000 set search_path = pg_catalog, pg_temp language sql as $$
    select private.rule_text(
        replace(case when p_danish then p_rule.what_da else p_rule.what_en end, '{k}',
                case when p_rule.first_ordinal < p_rule.n then p_rule.first_ordinal || '-' || p_rule.n else p_rule.n::text end),
        p_danish, p_rule,
        jsonb_populate_record(null::private.obligation, jsonb_build_object(
            'anchor_on', '2000-01-01', 'window_from', '2000-01-01', 'due_on', '2000-01-01', 'latest_on', '2000-01-01',
            'ordinal', 1, 'of_n', p_rule.n, 'gap_days', 0, 'pause_days', 0)))
$$;
