-- While two cases are being merged: only what they differ in is asked, and must be. Tells nothing of cases that the caller may
-- not merge.
create or replace function private.draft_case_merge(p_key uuid, p_merged jsonb)
returns table (field text, what text, value text)
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_other uuid := private.arg_uuid(p_merged, 'other');
    v_kinds text[] := '{}';
begin
    if v_other is not null and v_other <> p_key and private.led_case(p_key) and private.led_case(v_other) then
        v_kinds := array(select k from private.merge_conflicts(p_key, v_other) k);
    elsif v_other is not null then
        return query select 'other', 'warning', 'merge_not';
    end if;
    return query
    select 'keep_' || k, 'state', case when k = any (v_kinds) then 'required' else 'hidden' end
    from unnest('{name,address,contact,plan,mentor,period,meeting}'::text[]) k;
end $$;
