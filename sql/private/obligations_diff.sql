-- Makes the obligations of these cases, whose casefiles the caller has locked, p_want: a difference by key, so a row keeps
-- its id as long as its key is wanted. What is no longer wanted becomes void. Returns the rows touched. No nested loops:
-- on a table that just grew (import, demo data) the planner believes them cheap, and they are quadratic.
create or replace function private.obligations_diff(p_cases uuid[], p_want private.obligation_want[]) returns int
volatile set search_path = pg_catalog, pg_temp set enable_nestloop = off language plpgsql as $$
declare
    v_n int;
begin
    with want as materialized (
        select w.*, w.status = 'open' and w.ordinal = min(w.ordinal) filter (where w.status = 'open')
                    over (partition by w.casefile_id, w.rule_id, w.subject_id, w.anchor_on) as first_open
        from unnest(p_want) w
    ), changed as (
        update private.obligation o
        set (of_n, owed_by, window_from, due_on, latest_on, until, gap_days, pause_days, status, satisfied_by, met_on, booked_for,
             booked_id, first_open) =
            (select w.of_n, w.owed_by, w.window_from, w.due_on, w.latest_on, w.until, w.gap_days, coalesce(w.pause_days, 0), w.status,
                    w.satisfied_by, w.met_on, w.booked_for, w.booked_id, w.first_open)
        from want w
        where o.casefile_id = any (p_cases)
          and o.casefile_id = w.casefile_id and o.rule_id = w.rule_id and o.subject_id = w.subject_id
          and o.anchor_on = w.anchor_on and o.ordinal = w.ordinal
          and (o.of_n, o.owed_by, o.window_from, o.due_on, o.latest_on, o.until, o.gap_days, o.pause_days, o.status, o.satisfied_by,
               o.met_on, o.booked_for, o.booked_id, o.first_open)
              is distinct from
              (w.of_n, w.owed_by, w.window_from, w.due_on, w.latest_on, w.until, w.gap_days, coalesce(w.pause_days, 0), w.status, w.satisfied_by,
               w.met_on, w.booked_for, w.booked_id, w.first_open)
        returning 1
    ), added as (
        insert into private.obligation
            (casefile_id, unit_id, responsible, rule_id, subject_id, anchor_on, ordinal, of_n, owed_by, window_from,
             due_on, latest_on, until, gap_days, pause_days, status, satisfied_by, met_on, booked_for, booked_id, first_open)
        select w.casefile_id, c.unit_id, c.responsible, w.rule_id, w.subject_id, w.anchor_on, w.ordinal, w.of_n,
               w.owed_by, w.window_from, w.due_on, w.latest_on, w.until, w.gap_days, coalesce(w.pause_days, 0), w.status, w.satisfied_by, w.met_on,
               w.booked_for, w.booked_id, w.first_open
        from want w join private.casefile c on c.id = any (p_cases) and c.id = w.casefile_id
        where (w.casefile_id, w.rule_id, w.subject_id, w.anchor_on, w.ordinal) not in (
            select o.casefile_id, o.rule_id, o.subject_id, o.anchor_on, o.ordinal
            from private.obligation o where o.casefile_id = any (p_cases))
        returning 1
    ), voided as (
        update private.obligation o
        set status = 'void', first_open = false, satisfied_by = null, met_on = null, booked_for = 'infinity', booked_id = null
        where o.casefile_id = any (p_cases) and o.status <> 'void'
          and (o.casefile_id, o.rule_id, o.subject_id, o.anchor_on, o.ordinal) not in (
            select w.casefile_id, w.rule_id, w.subject_id, w.anchor_on, w.ordinal from want w)
        returning 1
    )
    select (select count(*) from changed) + (select count(*) from added) + (select count(*) from voided) into v_n;
    return v_n;
end $$;
