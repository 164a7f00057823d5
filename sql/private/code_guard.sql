-- BEFORE INSERT OR UPDATE: columns that hold codes hold active codes of their lists. A code that has been taken out of
-- use stays where it is.
create or replace function private.code_guard() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    c_lists constant jsonb := '{
        "activity": {"kind": "activity_kind"},
        "case_exit": {"reason": "exit_reason", "next_benefit": "next_benefit"},
        "consent": {"scope": "consent_scope", "form": "consent_form"},
        "contact_attempt": {"channel": "attempt_channel", "outcome": "attempt_outcome"},
        "contact_person": {"relation": "relation"},
        "enrolment": {"programme": "programme"},
        "exemption": {"ground": "exemption_ground"},
        "benefit_period": {"benefit": "benefit", "visitation": "visitation", "target_group": "target_group"},
        "call_in": {"channel": "call_channel"},
        "group_meeting": {"kind": "meeting_kind", "form": "meeting_form", "cancel_reason": "cancel_reason"},
        "hold": {"reason": "hold_reason", "waiting_for": "waiting_for"},
        "sample": {"verdict": "sample_verdict"},
        "meeting": {"kind": "meeting_kind", "form": "meeting_form", "cancel_reason": "cancel_reason", "a_kasse": "a_kasse",
            "a_kasse_status": "a_kasse_status", "visitation": "visitation"},
        "meeting_participant": {"role": "participant_role", "form": "meeting_form"},
        "mentor": {"kind": "mentor_kind"},
        "mentor_assignment": {"ground": "mentor_ground", "outcome": "mentor_outcome"},
        "note": {"kind": "note_kind"},
        "referral": {"proposed": "visitation", "decided": "visitation", "need": "visitation_need"},
        "category_history": {"match": "match"}}';
    v_new jsonb := to_jsonb(new);
    v_old jsonb := case tg_op when 'UPDATE' then to_jsonb(old) else '{}' end;
    v_bad text;
begin
    select l.key into v_bad
    from jsonb_each_text(c_lists -> tg_table_name) l
    where v_new ->> l.key is not null and v_new ->> l.key is distinct from v_old ->> l.key
      and not exists (select from private.code c where c.list = l.value and c.code = v_new ->> l.key and c.active)
    limit 1;
    if v_bad is not null then
        raise exception using errcode = 'FH010', message = 'bad_code', table = tg_table_name, column = v_bad;
    end if;
    return new;
end $$;
