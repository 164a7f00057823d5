-- The recommended range for a case of this group and birth date on that day. A birth date that is masked (infinity) fits
-- only rows without an age.
create or replace function private.caseload_of(p_group text, p_birth date, p_day date, out low int, out high int)
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_age int := case when p_birth < 'infinity' then extract(year from age(p_day, p_birth)) end;
begin
    select l.low, l.high into low, high from private.caseload l
    where p_day >= l.valid_from and p_day < l.valid_to
      and (l.target_groups = '{}' or p_group = any (l.target_groups))
      and (l.age_from is null or v_age >= l.age_from) and (l.age_below is null or v_age < l.age_below)
    order by l.sort limit 1;
    low := coalesce(low, 1);
    high := coalesce(high, low);
end $$;
