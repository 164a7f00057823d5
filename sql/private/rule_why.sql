-- Why something is due, in plain words: rule, paragraph, arithmetic, what satisfies it, what runs beside it.
create or replace function private.rule_why(p_danish boolean, p_rule private.rule, p_obligation private.obligation) returns text
stable security definer cost 4000 set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return private.rule_text(case when p_danish then (p_rule).why_da else (p_rule).why_en end, p_danish, p_rule, p_obligation)
           || private.why_tail(p_rule, p_obligation, p_danish);
end $$;
