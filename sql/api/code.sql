-- Lists to choose from.
create or replace view api.code with (security_invoker = true, security_barrier = true) as
    select list, code, label_da, label_en, sort, active
    from private.code;
