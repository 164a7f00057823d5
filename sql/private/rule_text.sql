-- A rule's text about one obligation: the placeholders of p_template (comment on rule.why_da) filled in, dates with
-- their weekday, so that the arithmetic can be followed. Of a repeated window the placeholders are those of its turn.
-- Definer, since people have no right to the functions it calls.
create or replace function private.rule_text(
    p_template text, p_danish boolean, p_rule private.rule, p_obligation private.obligation) returns text
stable security definer cost 2000 set search_path = pg_catalog, pg_temp language sql as $$
    select replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(p_template,
        '{law}', p_rule.paragraph),
        '{anchor}', private.day_text(p_obligation.anchor_on, p_danish)),
        '{from}', private.day_text(p_obligation.window_from, p_danish)),
        '{to_short}', private.span_text(t.to_n, p_rule.unit, t.shift, p_danish, true)),
        '{to_n}', t.to_n::text),
        '{to}', private.span_text(t.to_n, p_rule.unit, t.shift, p_danish, false)),
        '{gap}', private.stop_text(p_obligation.gap_days, case when p_danish then 'uden ydelsen' else 'off the benefit' end, p_danish)
                 || private.stop_text(p_obligation.pause_days, case when p_danish then 'fritaget' else 'exempt' end, p_danish)),
        '{latest}', private.day_text(p_obligation.latest_on, p_danish)),
        '{due}', private.day_text(p_obligation.due_on, p_danish)),
        '{k}', (p_obligation.ordinal - t.turn * p_obligation.of_n)::text),
        '{n}', p_obligation.of_n::text)
    from (select x.turn, case when p_rule.kind <> 'every' then p_rule.to_n + x.turn * (p_rule.to_n - p_rule.from_n)
                              when p_obligation.ordinal = 1 then p_rule.from_n + p_rule.to_n else p_rule.to_n end as to_n,
                 case when p_rule.kind = 'every' and p_obligation.ordinal > 1 then 0 else p_rule.shift_days end as shift
          from (select (p_obligation.ordinal - 1) / p_obligation.of_n as turn) x) t
$$;
