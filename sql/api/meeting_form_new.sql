-- Templates of a meeting in each case of the caller: for its next deadline that has no meeting yet, a week before it falls,
-- at an hour when both are free, as long and in the form that its kind begins with; without a deadline in a week's time.
create or replace view api.meeting_form_new with (security_invoker = true, security_barrier = true) as
    select f.id as casefile_id, w.kind, coalesce(k.forms[1], 'fremmoede') as form, s.starts_at,
           s.starts_at + make_interval(mins => coalesce(k.minutes, 45)) as ends_at, null::text as place, null::text as title,
           session_user::text as worker, coalesce(coalesce(k.forms[1], 'fremmoede') = any (k.counts), true) as resets_deadline,
           n.due_on, n.why_da, n.why_en, null::uuid as room_id, null::text as room, private.a_kasse_of(f.id) as a_kasse
    from private.casefile f
    left join lateral (
        select o.due_on, r.meeting_kinds[1] as kind,
               private.rule_why(true, r, o) as why_da, private.rule_why(false, r, o) as why_en
        from private.obligation o join private.rule r on r.id = o.rule_id
        where o.casefile_id = f.id and o.status = 'open' and o.booked_for = 'infinity' and o.until > o.due_on
          and o.owed_by = 'job_centre' and cardinality(r.meeting_kinds) > 0
        order by o.due_on, o.id limit 1) n on true
    cross join lateral (select coalesce(n.kind, 'jobsamtale') as kind) w
    left join private.meeting_kind k on k.kind = w.kind
    cross join lateral (
        select private.free_time(f.id, session_user::text,
                                 greatest(coalesce(n.due_on - 7, private.today() + 7), private.today() + 1),
                                 make_interval(mins => coalesce(k.minutes, 45))) as starts_at) s;
