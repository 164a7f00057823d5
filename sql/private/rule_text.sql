-- A rule's text about one obligation: the placeholders of p_template (comment on rule.why_da) filled in, dates with
-- their weekday, so that the arithmetic can be followed. Definer, since people have no right to the functions it calls.
create or replace function private.rule_text(
    p_template text, p_danish boolean, p_rule private.rule, p_obligation private.obligation) returns text
stable security definer cost 2000 set search_path = pg_catalog, pg_temp language sql as $$
    select replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(p_template,
        '{law}', p_rule.paragraph),
        '{anchor}', private.day_text(p_obligation.anchor_on, p_danish)),
        '{from}', private.day_text(p_obligation.window_from, p_danish)),
        '{to_short}', private.span_text(p_rule.to_n, p_rule.unit, p_rule.shift_days, p_danish, true)),
        '{to_n}', p_rule.to_n::text),
        '{to}', private.span_text(p_rule.to_n, p_rule.unit, p_rule.shift_days, p_danish, false)),
        '{gap}', case when p_obligation.gap_days = 0 then ''
                      else ' + ' || private.span_text(p_obligation.gap_days, 'day', 0, p_danish, false)
                           || case when p_danish then ' uden ydelsen' else ' off the benefit' end end),
        '{latest}', private.day_text(p_obligation.latest_on, p_danish)),
        '{due}', private.day_text(p_obligation.due_on, p_danish)),
        '{k}', p_obligation.ordinal::text),
        '{n}', p_obligation.of_n::text)
$$;
