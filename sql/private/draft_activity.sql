-- While an activity is entered: an offer before the visitation is concluded needs a reason.
create or replace function private.draft_activity(p_key uuid, p_merged jsonb)
returns table (field text, what text, value text)
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_case uuid := (select g.casefile_id from private.goal g where g.id = p_key);
    v_kind text := coalesce(p_merged ->> 'kind', 'praktik');
begin
    if v_case is null then -- not a new one
        return query select 'override_reason', 'state', case when a.override_reason is null then 'hidden' else 'readonly' end
        from private.activity a where a.id = p_key;
    elsif private.is_offer(v_kind) and private.visitation_pending(v_case) then
        return query select 'kind', 'warning', 'visitation_open';
    else
        return query select 'override_reason', 'state', 'hidden';
    end if;
end $$;
