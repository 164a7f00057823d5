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
