-- What is owed and open in the units p_units, due from p_from until before p_to: of one worker ('': of none), or of some
-- rules, where these are given. At most 1,001 rows, each found by walking an index: whoever counts them counts to "more than 1,000".
-- Definer, since row security would be asked of each row; the caller gives units that one leads. The settings keep the
-- planner from reading all to sort it, the limit in the question for a hold from reading all holds first.
do $$ begin
    if pg_get_function_result(to_regprocedure('private.queue_walk(uuid[], text, text[], date, date)')) not like '%overdue%' then
        drop function private.queue_walk(uuid[], text, text[], date, date);
    end if;
end $$;
create or replace function private.queue_walk(p_units uuid[], p_worker text, p_rules text[], p_from date, p_to date)
returns table (no_meeting boolean, overdue boolean)
stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off language plpgsql as $$
declare
    v_today date := private.today();
begin
    return query
    select q.booked_for = 'infinity', q.due_on < v_today
    from (select o.id, o.due_on, o.latest_on, o.booked_for from private.obligation o
          where p_worker <> '' and o.responsible = p_worker and o.unit_id = any (p_units) and o.status = 'open' and o.first_open
            and o.until > v_today and o.due_on >= p_from and o.due_on < p_to
          union all
          select o.id, o.due_on, o.latest_on, o.booked_for from private.obligation o
          where p_worker = '' and o.responsible is null and o.unit_id = any (p_units) and o.status = 'open' and o.first_open
            and o.until > v_today and o.due_on >= p_from and o.due_on < p_to
          union all
          select o.id, o.due_on, o.latest_on, o.booked_for
          from unnest(p_units) u(id) cross join unnest(p_rules) r(id) cross join lateral (
              select x.* from private.obligation x
              where x.unit_id = u.id and x.rule_id = r.id and x.status = 'open' and x.first_open
                and x.due_on >= p_from and x.due_on < p_to
              offset 0) o
          where p_rules is not null and o.until > v_today
          union all
          select o.id, o.due_on, o.latest_on, o.booked_for
          from unnest(p_units) u(id) cross join lateral (
              select x.* from private.obligation x
              where x.unit_id = u.id and x.status = 'open' and x.first_open and x.due_on >= p_from and x.due_on < p_to
              offset 0) o
          where p_worker is null and p_rules is null and o.until > v_today) q
    where q.latest_on < v_today
       or (select true from private.hold h where h.obligation_id = q.id and h.until_on > v_today limit 1) is null
    limit 1001;
end $$;
