-- One side of two cases that are compared before they become one, in words, by code of list merge_kind.
create or replace function private.merge_side(p_case uuid) returns table (sort int, kind text, da text, en text)
stable set search_path = pg_catalog, pg_temp language sql as $$
    select v.sort, v.kind, v.da, coalesce(v.en, v.da)
    from private.casefile f
    join private.citizen p on p.id = f.citizen_id
    join private.unit u on u.id = f.unit_id
    left join lateral (select i.masked from private.identity i where i.citizen_id = p.id and i.valid_to = 'infinity') i on true
    left join lateral (
        select k.label_da || ', ' || to_char(b.starts, 'DD-MM-YYYY') as da, k.label_en || ', ' || to_char(b.starts, 'DD-MM-YYYY') as en
        from private.benefit_period b left join private.code k on k.list = 'benefit' and k.code = b.benefit
        where b.casefile_id = f.id order by b.starts desc limit 1) b on true
    cross join lateral (values
        (1, 'name', concat_ws(', ', p.family_name, nullif(p.given_name, '')), null),
        (2, 'cpr', i.masked, null),
        (3, 'birth', to_char(p.birth_date, 'DD-MM-YYYY'), null),
        (4, 'address', concat_ws(', ', p.street, concat_ws(' ', p.postcode, p.town)), null),
        (5, 'contact', concat_ws(', ', p.phone, p.email), null),
        (6, 'case', f.case_no || ', ' || to_char(f.opened_on, 'DD-MM-YYYY') || case when f.closed_on < 'infinity'
                        then ' - ' || to_char(f.closed_on, 'DD-MM-YYYY') else '' end, null),
        (7, 'worker', concat_ws(', ', f.responsible, u.name), null),
        (8, 'period', b.da, b.en),
        (9, 'plan', (select string_agg(to_char(x.starts, 'DD-MM-YYYY'), ', ') from private.plan x
                     where x.casefile_id = f.id and x.status = 'active'), null),
        (10, 'mentor', (select string_agg(m.name || ' ' || to_char(x.ends, 'DD-MM-YYYY'), ', ')
                        from private.mentor_assignment x join private.mentor m on m.id = x.mentor_id
                        where x.casefile_id = f.id and x.main and x.ends >= private.today()), null),
        (11, 'meeting', (select string_agg(to_char(x.starts_at at time zone 'Europe/Copenhagen', 'DD-MM-YYYY HH24:MI'), ', ' order by x.starts_at)
                         from private.meeting x where x.casefile_id = f.id and x.status = 'booked'), null),
        (12, 'held', (select count(*)::text from private.meeting x where x.casefile_id = f.id and x.status = 'held'), null),
        (13, 'notes', (select count(*)::text from private.note x where x.casefile_id = f.id), null)) v(sort, kind, da, en)
    where f.id = p_case
$$;
