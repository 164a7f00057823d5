-- Made by tools/gen-grants from sql/tiers.tsv: change that file instead.
create or replace function api.casefile_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "casefile"}'))
$$;
create or replace function api.assignment_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "assignment"}'))
$$;
create or replace function api.benefit_period_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "benefit_period"}'))
$$;
create or replace function api.citizen_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "citizen"}'))
$$;
create or replace function api.meeting_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "meeting"}'))
$$;
create or replace function api.meeting_participant_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "meeting_participant"}'))
$$;
create or replace function api.agreement_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "agreement"}'))
$$;
create or replace function api.plan_review_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "plan_review"}'))
$$;
create or replace function api.mentor_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "mentor"}'))
$$;
create or replace function api.mentor_assignment_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "mentor_assignment"}'))
$$;
create or replace function api.plan_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "plan"}'))
$$;
create or replace function api.goal_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "goal"}'))
$$;
create or replace function api.activity_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "activity"}'))
$$;
create or replace function api.note_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "note"}'))
$$;
create or replace function api.room_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "room"}'))
$$;
create or replace function api.group_meeting_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "group_meeting"}'))
$$;
create or replace function api.call_in_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "call_in"}'))
$$;
create or replace function api.exemption_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "exemption"}'))
$$;
create or replace function api.enrolment_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "enrolment"}'))
$$;
create or replace function api.hold_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "hold"}'))
$$;
create or replace function api.approval_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "approval"}'))
$$;
create or replace function api.sample_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "sample"}'))
$$;
create or replace function api.referral_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "referral"}'))
$$;
create or replace function api.category_history_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "category_history"}'))
$$;
create or replace function api.unit_proposal_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "unit_proposal"}'))
$$;
create or replace function api.case_exit_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "case_exit"}'))
$$;
create or replace function api.contact_person_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "contact_person"}'))
$$;
create or replace function api.consent_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "consent"}'))
$$;
create or replace function api.reminder_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "reminder"}'))
$$;
create or replace function api.contact_attempt_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "contact_attempt"}'))
$$;
create or replace function api.substitute_save(p_op uuid, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select api.save(p_op, jsonb_build_array(p_args || '{"entity": "substitute"}'))
$$;
