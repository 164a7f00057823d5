-- An allocation rule in words: "Unge: under 30 år; gruppe 4, 5 -> Ungeteam (fra 01-08-2012)".
create or replace function private.allocation_why(p_rule uuid, p_danish boolean) returns text
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select r.name || ': ' || coalesce(nullif(concat_ws('; ',
               case when r.target_groups <> '{}' then case when p_danish then 'gruppe ' else 'group ' end
                    || array_to_string(r.target_groups, ', ') end,
               case when r.age_from is not null then format(case when p_danish then 'fra %s år' else 'from %s years' end, r.age_from) end,
               case when r.age_below is not null then format(case when p_danish then 'under %s år' else 'under %s years' end, r.age_below) end,
               (select string_agg(case when p_danish then k.label_da else k.label_en end, ', ' order by k.sort)
                from private.code k where k.list = 'visitation_need' and k.code = any (r.needs))), ''),
               case when p_danish then 'alle' else 'everybody' end)
           || ' -> ' || u.name || case when p_danish then ' (fra ' else ' (from ' end
           || to_char(r.valid_from, 'DD-MM-YYYY') || ')'
    from private.allocation_rule r join private.unit u on u.id = r.unit_id
    where r.id = p_rule
$$;
