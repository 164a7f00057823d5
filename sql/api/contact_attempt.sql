-- How one tried to reach the citizen of an opened case. Sorted by casefile_id, happened_at (desc), id.
create or replace view api.contact_attempt with (security_invoker = true, security_barrier = true) as
    select a.id, a.version, a.casefile_id, a.happened_at, a.channel, a.outcome, a.remark, a.author, a.registered_at
    from private.contact_attempt a;
