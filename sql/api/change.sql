-- What was saved: who, when, which fields.
create or replace view api.change with (security_invoker = true, security_barrier = true) as
    select id, xid, at, who, op, casefile_id, entity, row_id, version, fields, acted_for
    from private.change;
