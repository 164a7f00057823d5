-- Raises what stands against a merge: the same case twice, one that was merged already, one that stays but is closed while the
-- other is open, no reason, or something that must be chosen and is not.
create or replace function private.merge_check(p_this uuid, p_other uuid, p_args jsonb) returns void
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_this  private.casefile;
    v_other private.casefile;
    v_kind  text;
begin
    select * into v_this from private.casefile c where c.id = p_this;
    select * into v_other from private.casefile c where c.id = p_other;
    if p_this = p_other then
        raise exception using errcode = 'FH076', message = 'merge_itself', table = 'case_merge', column = 'other';
    elsif v_this.merged_into is not null or v_other.merged_into is not null then
        raise exception using errcode = 'FH077', message = 'merged_away', table = 'case_merge', column = 'other';
    elsif v_this.closed_on < 'infinity' and v_other.closed_on = 'infinity' then
        raise exception using errcode = 'FH070', message = 'case_closed', table = 'case_merge', column = 'other';
    elsif length(btrim(coalesce(p_args ->> 'reason', ''))) < 5 then
        raise exception using errcode = 'FH021', message = 'reason_required', table = 'case_merge', column = 'reason';
    end if;
    select k into v_kind from private.merge_conflicts(p_this, p_other) k
    where coalesce(p_args ->> ('keep_' || k), '') not in ('this', 'other') limit 1;
    if found then
        raise exception using errcode = 'FH078', message = 'merge_choice', table = 'case_merge', column = 'keep_' || v_kind;
    end if;
end $$;
