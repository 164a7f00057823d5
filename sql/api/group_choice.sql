-- The groups that an allocation rule may name, to choose one. Sorted by sort, code.
create or replace view api.group_choice with (security_invoker = true, security_barrier = true) as
    select c.code, c.label_da, c.label_en, c.sort from private.code c where c.list = 'target_group' and c.active;
