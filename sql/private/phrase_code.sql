-- Which code of the list phrase_field is called so, in either language; null: none.
create or replace function private.phrase_code(p_word text) returns text
stable set search_path = pg_catalog, pg_temp language sql as $$
    select c.code from private.code c
    where c.list = 'phrase_field' and c.active and lower(btrim(p_word)) in (lower(c.label_da), lower(c.label_en)) limit 1
$$;
