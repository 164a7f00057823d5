-- The elements that record a review of a case's plan in force, held on p_held, and set the date of the next one: p_next,
-- or what the rule of kind review proposes. [] where there is no such plan. The plan goes first: with the review recorded and
-- the old date still in the plan, a second review would be owed on it for a moment.
create or replace function private.plan_revisit(p_op uuid, p_case uuid, p_meeting uuid, p_held date, p_next date)
returns jsonb stable set search_path = pg_catalog, pg_temp language sql as $$
    select coalesce(jsonb_agg(x.item order by x.n), '[]')
    from private.plan p
    cross join lateral (
        select coalesce(p_next, (
            select private.span_add(p_held, r.to_n, r.unit) from private.rule r
            join private.rule_set s on s.id = r.rule_set and p_held >= s.valid_from and p_held < s.valid_to
            where r.kind = 'review' and r.active and r.anchor = 'plan_review' order by r.id limit 1)) as due_on) next
    cross join lateral (values
        (2, private.save_item('plan_review', private.op_id(p_op, 'review'), 0, jsonb_build_object(
                'casefile_id', p_case, 'plan_id', p.id, 'due_on', p.review_on, 'held_on', p_held,
                'meeting_id', p_meeting))),
        (1, private.save_item('plan', p.id, p.version, jsonb_build_object('review_on', next.due_on)))) x(n, item)
    where p.casefile_id = p_case and p.status = 'active'
$$;
