-- Why a rule of that kind cannot count from that anchor; null: it can.
create or replace function private.rule_anchor_fault(p_kind text, p_anchor text, p_applies_by text) returns text
stable set search_path = pg_catalog, pg_temp language sql as $$
    select case
        when not p_anchor = any (k.anchors) then
            format('of kind %s must be one of %s', p_kind, array_to_string(k.anchors, ', '))
        when p_applies_by = 'period_start' and p_anchor in ('mentor_start', 'mentor_end', 'plan_review', 'referral', 'programme_start')
            then format('%s has no benefit course: the set must say applies_by: event_date', p_anchor)
        end
    from (select case p_kind
        when 'every' then '{period_start,first_request,programme_start,mentor_start}'
        when 'before_end' then '{mentor_end}'
        when 'review' then '{plan_review}'
        when 'maximum' then '{mentor_start}'
        when 'clock' then '{period_start}'
        else '{period_start,first_request,early_request,visitation_start,programme_start,referral}' end::text[] as anchors) k
$$;
