-- Template row of a plan: from today, reviewed when the rule of kind review proposes.
create or replace function api.plan_new(p_case uuid)
returns table (casefile_id uuid, status text, summary text, starts date, review_on date)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select p_case, 'active', '', private.today(),
           (select private.span_add(private.today(), r.to_n, r.unit) from api.rule r
            where r.kind = 'review' and r.anchor = 'plan_review' order by r.id limit 1)
$$;
