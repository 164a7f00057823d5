-- Who else is typing into which form just now.
create or replace view api.being_typed with (security_invoker = true, security_barrier = true) as
    select screen, key, casefile_id, who, name, since from private.being_typed();
