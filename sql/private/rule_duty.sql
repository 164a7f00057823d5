-- What a rule is about, a code of rule_duty: as the rule says, or as its anchor and kind suggest.
create or replace function private.rule_duty(p_rule private.rule) returns text
immutable set search_path = pg_catalog, pg_temp language sql as $$
    select coalesce(p_rule.duty, case when p_rule.anchor like 'mentor%' then 'mentor' when p_rule.anchor = 'plan_review' then 'plan'
                                      when p_rule.kind = 'first_within' then 'start' else 'contact' end)
$$;
