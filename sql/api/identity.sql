-- CPR numbers of an opened case's citizen, masked; api.cpr_reveal shows one whole.
create or replace view api.identity with (security_invoker = true, security_barrier = true) as
    select id, citizen_id, casefile_id, masked, valid_from, valid_to, reason
    from private.identity;
