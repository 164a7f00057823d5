-- What rules with the anchor referral oblige to: a visitation within so many days, by the category that was proposed. It
-- is concluded by a decision; one that is withdrawn is no longer owed.
create or replace function private.obligations_referrals(p_cases uuid[]) returns setof private.obligation_want
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return query
    select f.casefile_id, r.id, f.id, f.referred_on, 1, 1, r.owed_by, f.referred_on, d.due_on, d.due_on, c.closed_on, 0,
           case when f.decided_on is null then 'open' when f.decided_on <= d.due_on then 'met' else 'met_late' end,
           null::uuid, f.decided_on, 'infinity'::timestamptz, null::uuid, 0
    from private.referral f
    join private.casefile c on c.id = f.casefile_id
    join private.rule_set s on s.applies_by = 'event_date' and f.referred_on >= s.valid_from and f.referred_on < s.valid_to
                           and (s.unit_id is null or s.unit_id = any (private.unit_chain(c.unit_id)))
                           and s.programme is null and s.a_kasse is null
    join private.rule r on r.rule_set = s.id and r.active and r.anchor = 'referral' and r.kind = 'first_within'
                           and (r.visitations = '{}' or f.proposed = any (r.visitations))
    cross join lateral (select private.span_add(f.referred_on, r.to_n, r.unit) + r.shift_days as due_on) d
    where f.casefile_id = any (p_cases) and f.status <> 'withdrawn';
end $$;
