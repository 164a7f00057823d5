-- Everything these cases oblige to, as the rules, periods, meetings, plans, mentors and referrals stand now. Depends on no date:
-- whether something is overdue, or no longer owed, is asked of today in the queries. plpgsql, here and in what it calls:
-- their plans are kept.
create or replace function private.obligations_wanted(p_cases uuid[]) returns setof private.obligation_want
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return query
    select * from private.obligations_windows(p_cases)
    union all
    select * from private.obligations_intervals(p_cases)
    union all
    select * from private.obligations_dates(p_cases)
    union all
    select * from private.obligations_referrals(p_cases);
end $$;
