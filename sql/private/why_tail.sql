-- What is added to the reason of a due line: which of the law's and a local deadline is the stricter, and that the rule is
-- inferred or not verified.
create or replace function private.why_tail(p_rule private.rule, p_obligation private.obligation, p_danish boolean) returns text
stable security definer cost 2000 set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_other date := private.obligation_beside(p_rule, p_obligation);
    v_local boolean := (select s.local from private.rule_set s where s.id = p_rule.rule_set);
    v_text  text := '';
begin
    if v_other is not null then
        v_text := format(case
            when p_obligation.latest_on <= v_other and v_local and p_danish then ' Strengere end lovens frist: %s.'
            when p_obligation.latest_on <= v_other and v_local then ' Stricter than the law''s deadline: %s.'
            when p_obligation.latest_on <= v_other and p_danish then ' Strengere end den lokale frist: %s.'
            when p_obligation.latest_on <= v_other then ' Stricter than the local deadline: %s.'
            when v_local and p_danish then ' Lovens frist er strengere: %s.'
            when v_local then ' The law''s deadline is stricter: %s.'
            when p_danish then ' Den lokale frist er strengere: %s.'
            else ' The local deadline is stricter: %s.' end, private.day_text(v_other, p_danish));
    end if;
    return v_text || case p_rule.mark
        when 'M' then case when p_danish then ' (Reglen er ikke efterprøvet.)' else ' (The rule is not verified.)' end
        when 'I' then case when p_danish then ' (Reglen er udledt.)' else ' (The rule is inferred.)' end
        else '' end;
end $$;
