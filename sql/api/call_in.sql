-- What citizens were told of their meetings, while the case is open. Sorted by meeting_id, sent_on (desc), id.
create or replace view api.call_in with (security_invoker = true, security_barrier = true) as
    select c.id, c.version, c.casefile_id, c.meeting_id, c.sent_on, c.channel, c.title, c.body, c.contact, c.rebook_until
    from private.call_in c;
