-- What an import file may call its columns. Sorted by import, header.
create or replace view api.import_column with (security_invoker = true, security_barrier = true) as
    select import, header, field, required
    from private.import_column;
