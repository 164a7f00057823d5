-- Why two deadlines: a local one (first pair) and the law's own, that which binds first. Either may be missing.
create or replace function private.both_text(
    p_local private.rule, p_owed private.obligation, p_law private.rule, p_due private.obligation, p_danish boolean) returns text
stable security definer cost 2000 set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_local text;
    v_law   text;
begin
    if p_owed.id is not null then
        v_local := private.rule_text(case when p_danish then p_local.why_da else p_local.why_en end, p_danish, p_local, p_owed);
    end if;
    if p_due.id is not null then
        v_law := case when p_danish then 'Lovens frist i sagen: ' else 'The law''s deadline in the case: ' end
            || private.rule_text(case when p_danish then p_law.what_da else p_law.what_en end, p_danish, p_law, p_due) || '. '
            || private.rule_text(case when p_danish then p_law.why_da else p_law.why_en end, p_danish, p_law, p_due);
    end if;
    if p_due.latest_on < p_owed.due_on then
        return concat_ws(' ', v_law, v_local);
    end if;
    return concat_ws(' ', v_local, v_law);
end $$;
