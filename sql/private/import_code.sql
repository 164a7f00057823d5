-- The code of a list that a file means: by code, label in either language, or alias; null when it is none.
create or replace function private.import_code(p_list text, p_said text) returns text
stable set search_path = pg_catalog, pg_temp language sql as $$
    select x.code from (
        select c.code, 1 as place from private.code c
        where c.list = p_list and c.active and lower(p_said) in (c.code, lower(c.label_da), lower(c.label_en))
        union all
        select a.code, 2 from private.import_alias a where a.list = p_list and a.alias = lower(p_said)) x
    order by x.place limit 1
$$;
