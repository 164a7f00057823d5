-- The open obligation of the same duty that runs beside this one in the case, the law's beside a local one or the other way
-- round: its law's date; null: there is none. The earlier of the two dates is the stricter.
create or replace function private.obligation_beside(p_rule private.rule, p_obligation private.obligation) returns date
stable security definer cost 2000 set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return case when p_rule.duty is not null then (
        select min(o.latest_on)
        from private.obligation o
        join private.rule r on r.id = o.rule_id and r.duty = p_rule.duty
        join private.rule_set s on s.id = r.rule_set
        where o.casefile_id = p_obligation.casefile_id and o.status = 'open' and o.first_open and o.until > private.today()
          and s.local is distinct from (select x.local from private.rule_set x where x.id = p_rule.rule_set)) end;
end $$;
