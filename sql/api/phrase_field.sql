-- What may stand in brackets in a phrase. Sorted by sort, id.
create or replace view api.phrase_field with (security_invoker = true, security_barrier = true) as
    select f.code as id, f.sort, '[' || f.label_da || ']' as text_da, '[' || f.label_en || ']' as text_en,
           '[' || f.label_da || ']' as danish, '[' || f.label_en || ']' as english, m.label_da as meaning_da, m.label_en as meaning_en
    from private.code f
    left join private.code m on m.list = 'phrase_meaning' and m.code = f.code
    where f.list = 'phrase_field' and f.active;
