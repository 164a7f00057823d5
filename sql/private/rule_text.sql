-- A rule's text about one obligation: the placeholders of p_template (comment on rule.why_da) filled in, dates with
-- their weekday, so that the arithmetic can be followed. Of a repeated window the placeholders are those of its turn.
-- Definer, since people have no right to the functions it calls. plpgsql, here and in these: an SQL function that calls
-- another plans it anew at each call.
create or replace function private.rule_text(
    p_template text, p_danish boolean, p_rule private.rule, p_obligation private.obligation) returns text
stable security definer cost 2000 set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_turn  int := (p_obligation.ordinal - 1) / p_obligation.of_n;
    v_to    int := case when p_rule.kind <> 'every' then p_rule.to_n + v_turn * (p_rule.to_n - p_rule.from_n)
                        when p_obligation.ordinal = 1 then p_rule.from_n + p_rule.to_n else p_rule.to_n end;
    v_shift int := case when p_rule.kind = 'every' and p_obligation.ordinal > 1 then 0 else p_rule.shift_days end;
begin
    return replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(p_template,
        '{law}', p_rule.paragraph),
        '{anchor}', private.day_text(p_obligation.anchor_on, p_danish)),
        '{from}', private.day_text(p_obligation.window_from, p_danish)),
        '{to_short}', private.span_text(v_to, p_rule.unit, v_shift, p_danish, true)),
        '{to_n}', v_to::text),
        '{to}', private.span_text(v_to, p_rule.unit, v_shift, p_danish, false)),
        '{gap}', private.stop_text(p_obligation.gap_days, case when p_danish then 'uden ydelsen' else 'off the benefit' end, p_danish)
                 || private.stop_text(p_obligation.pause_days, case when p_danish then 'fritaget' else 'exempt' end, p_danish)),
        '{latest}', private.day_text(p_obligation.latest_on, p_danish)),
        '{due}', private.day_text(p_obligation.due_on, p_danish)),
        '{k}', (p_obligation.ordinal - v_turn * p_obligation.of_n)::text),
        '{n}', p_obligation.of_n::text);
end $$;
