-- What the cards of these cases should say today.
create or replace function private.card_now(p_cases uuid[]) returns setof private.card
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select c.id, c.case_no,
           case when m.protected then '#### beskyttet ####' else concat_ws(', ', p.family_name, nullif(p.given_name, '')) end,
           case when m.protected then 'infinity' else p.birth_date end,
           c.target_group, coalesce(b.benefit, ''), c.unit_id, c.responsible, 'infinity'::date, c.closed_on, m.protected,
           case when m.protected then '' else private.fold(concat_ws(' ', p.given_name, p.family_name)) end
    from private.casefile c
    join private.citizen p on p.id = c.citizen_id
    cross join lateral (select coalesce(p.protected_until >= private.today(), false) as protected) m
    left join lateral (
        select d.benefit from private.benefit_period d
        where d.casefile_id = c.id and d.starts <= private.today() order by d.starts desc limit 1) b on true
    where c.id = any (p_cases)
$$;
