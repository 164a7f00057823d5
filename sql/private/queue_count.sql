-- How much is owed and open there (private.queue_walk), how much of it is overdue, and how much has no meeting: 1,001 is
-- more than 1,000; of more than that, no meeting counts among the first.
create or replace function private.queue_count(
    p_units uuid[], p_worker text, p_rules text[], p_from date, p_to date, out open int, out overdue int, out no_meeting int)
stable security definer cost 10000 set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_from date := coalesce(p_from, '-infinity');
    v_to   date := coalesce(p_to, 'infinity');
begin
    select count(*), count(*) filter (where w.overdue), count(*) filter (where w.no_meeting) into open, overdue, no_meeting
    from private.queue_walk(p_units, p_worker, p_rules, v_from, v_to) w;
    if open > 1000 and overdue < open then -- there may be more of them than among the first
        select count(*) into overdue
        from private.queue_walk(p_units, p_worker, p_rules, v_from, least(v_to, private.today())) w;
    end if;
end $$;
