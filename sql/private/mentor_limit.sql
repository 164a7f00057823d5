-- The last day on which a mentor assignment on p_ground that begins on p_starts may end: the rule of kind maximum in
-- force on that day; infinity where there is none.
create or replace function private.mentor_limit(p_ground text, p_starts date) returns date
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select coalesce(min(private.span_add(p_starts, r.to_n, r.unit) + r.shift_days), 'infinity')
    from private.rule r join private.rule_set s on s.id = r.rule_set
    where r.kind = 'maximum' and r.active and r.anchor = 'mentor_start' and (r.grounds = '{}' or p_ground = any (r.grounds))
      and p_starts >= s.valid_from and p_starts < s.valid_to
$$;
