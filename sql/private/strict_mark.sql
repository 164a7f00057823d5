-- "<": this deadline is stricter than the one that runs beside it, the law's or a local one; ">": that one is; "": it is alone.
create or replace function private.strict_mark(p_rule private.rule, p_obligation private.obligation) returns text
stable security definer cost 2000 set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_other date := private.obligation_beside(p_rule, p_obligation);
begin
    return case when v_other is null then '' when p_obligation.latest_on <= v_other then '<' else '>' end;
end $$;
