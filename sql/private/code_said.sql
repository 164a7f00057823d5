-- The code of a list that a word means: the code itself or its label in either language; null: none.
create or replace function private.code_said(p_list text, p_word text) returns text
stable set search_path = pg_catalog, pg_temp language sql as $$
    select c.code from private.code c
    where c.list = p_list and lower(btrim(p_word)) in (lower(c.code), lower(c.label_da), lower(c.label_en))
    order by c.sort limit 1
$$;
