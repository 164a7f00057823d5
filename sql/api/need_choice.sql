-- The needs that an allocation rule may name, to choose one. Sorted by sort, code.
create or replace view api.need_choice with (security_invoker = true, security_barrier = true) as
    select c.code, c.label_da, c.label_en, c.sort from private.code c where c.list = 'visitation_need' and c.active;
