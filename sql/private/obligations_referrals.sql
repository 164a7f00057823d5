-- What rules with the anchor referral oblige to: a visitation within so many days, by the category that was proposed. It
-- is concluded by a decision; one that is withdrawn is no longer owed.
create or replace function private.obligations_referrals(p_cases uuid[]) returns setof private.obligation_want
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return query
    select w.*
    from private.referral f
    join private.casefile c on c.id = f.casefile_id
    join private.rule_set s on s.applies_by = 'event_date' and f.referred_on >= s.valid_from and f.referred_on < s.valid_to
    join private.rule r on r.rule_set = s.id and r.anchor = 'referral' and r.kind = 'first_within'
                           and (r.visitations = '{}' or f.proposed = any (r.visitations))
    cross join lateral (select private.span_add(f.referred_on, r.to_n, r.unit) + r.shift_days as due_on) d
    cross join lateral jsonb_populate_record(null::private.obligation_want, jsonb_build_object(
        'casefile_id', f.casefile_id, 'rule_id', r.id, 'subject_id', f.id, 'anchor_on', f.referred_on, 'ordinal', 1, 'of_n', 1,
        'owed_by', r.owed_by, 'window_from', f.referred_on, 'due_on', d.due_on, 'latest_on', d.due_on, 'until', c.closed_on,
        'gap_days', 0, 'pause_days', 0, 'met_on', f.decided_on, 'booked_for', 'infinity',
        'status', case when f.decided_on is null then 'open' when f.decided_on <= d.due_on then 'met' else 'met_late' end)) w
    where f.casefile_id = any (p_cases) and f.status <> 'withdrawn';
end $$;
