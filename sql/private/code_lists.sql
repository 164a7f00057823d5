-- Which columns of a table hold codes, and of which lists.
create or replace function private.code_lists(p_table text) returns jsonb
immutable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return '{
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
        "category_history": {"match": "match"}}'::jsonb -> p_table;
end $$;
