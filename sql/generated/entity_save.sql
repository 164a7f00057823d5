-- Made by tools/gen-grants from sql/tiers.tsv: change that file instead.
create or replace function api.casefile_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "casefile"}'));
end $$;
create or replace function api.assignment_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "assignment"}'));
end $$;
create or replace function api.benefit_period_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "benefit_period"}'));
end $$;
create or replace function api.citizen_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "citizen"}'));
end $$;
create or replace function api.meeting_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "meeting"}'));
end $$;
create or replace function api.meeting_participant_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "meeting_participant"}'));
end $$;
create or replace function api.agreement_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "agreement"}'));
end $$;
create or replace function api.plan_review_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "plan_review"}'));
end $$;
create or replace function api.mentor_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "mentor"}'));
end $$;
create or replace function api.mentor_assignment_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "mentor_assignment"}'));
end $$;
create or replace function api.plan_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "plan"}'));
end $$;
create or replace function api.goal_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "goal"}'));
end $$;
create or replace function api.activity_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "activity"}'));
end $$;
create or replace function api.note_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "note"}'));
end $$;
create or replace function api.room_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "room"}'));
end $$;
create or replace function api.group_meeting_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "group_meeting"}'));
end $$;
create or replace function api.call_in_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "call_in"}'));
end $$;
create or replace function api.exemption_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "exemption"}'));
end $$;
create or replace function api.enrolment_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "enrolment"}'));
end $$;
create or replace function api.hold_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "hold"}'));
end $$;
create or replace function api.approval_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "approval"}'));
end $$;
create or replace function api.sample_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "sample"}'));
end $$;
create or replace function api.referral_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "referral"}'));
end $$;
create or replace function api.category_history_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "category_history"}'));
end $$;
create or replace function api.unit_proposal_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "unit_proposal"}'));
end $$;
create or replace function api.case_exit_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "case_exit"}'));
end $$;
create or replace function api.contact_person_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "contact_person"}'));
end $$;
create or replace function api.consent_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "consent"}'));
end $$;
create or replace function api.reminder_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "reminder"}'));
end $$;
create or replace function api.contact_attempt_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "contact_attempt"}'));
end $$;
create or replace function api.substitute_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return api.save(p_op, jsonb_build_array(p_args || '{"entity": "substitute"}'));
end $$;
