-- What each colleague in the units one leads would leave behind who ended today: what stands in the way first. Sorted by sort,
-- id within a login; bounded by one person's work.
create or replace view api.leaving with (security_invoker = true, security_barrier = true) as
    select x.kind || ' ' || x.id as id, s.login, s.name as title, x.kind, x.casefile_id,
           coalesce(c.display_name, case when x.casefile_id is not null then '#### ####' else '-' end) as name, x.day, x.what_da, x.what_en, x.how,
           case x.how when 'hand_over' then 1 when 'drop' then 2 when 'passes' then 3 when 'with_case' then 4 else 5 end as how_no,
           case x.how when 'hand_over' then 1 when 'drop' then 2 when 'passes' then 3 when 'with_case' then 4 else 5 end::text
               || ' ' || x.kind || ' ' || coalesce(c.display_name, '') as sort
    from private.staff s
    cross join lateral private.staff_left(s.login, private.today()) x
    left join private.card c on c.casefile_id = x.casefile_id
    where s.unit_id = any (array(select private.led_units()));
