-- What the form "merge two cases" begins with: the case that stays. One row per case.
create or replace view api.case_merge_form with (security_invoker = true, security_barrier = true) as
    select f.id, f.id as casefile_id, f.version, k.display_name as citizen, f.case_no, null::uuid as other, null::text as name,
           null::text as keep_name, null::text as keep_address, null::text as keep_contact, null::text as keep_plan,
           null::text as keep_mentor, null::text as keep_period, null::text as keep_meeting, null::text as reason
    from private.casefile f
    left join private.card k on k.casefile_id = f.id
    where f.merged_into is null;
