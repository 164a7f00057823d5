-- What the cards of these cases should say today.
create or replace function private.card_now(p_cases uuid[]) returns setof private.card
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return query
    select c.id, c.case_no,
           case when m.protected then '#### beskyttet ####' else concat_ws(', ', p.family_name, nullif(p.given_name, '')) end,
           case when m.protected then 'infinity' else p.birth_date end,
           c.target_group, coalesce(b.benefit, ''), c.unit_id, c.responsible, 'infinity'::date, c.closed_on, m.protected,
           case when m.protected or c.merged_into is not null then '' else private.fold(concat_ws(' ', p.given_name, p.family_name)) end,
           m.protected and p.birth_date > d.line
    from private.casefile c
    join private.citizen p on p.id = c.citizen_id
    cross join (select private.today() as today, private.youth_line() as line offset 0) d
    cross join lateral (select coalesce(p.protected_until >= d.today, false) as protected) m
    left join lateral (
        select x.benefit from private.benefit_period x
        where x.casefile_id = c.id and x.starts <= d.today order by x.starts desc limit 1) b on true
    where c.id = any (p_cases);
end $$;
