-- What the form "cancel a group meeting" begins with.
create or replace view api.group_cancel_form with (security_invoker = true, security_barrier = true) as
    select g.id, g.version, g.title, g.starts_at, private.group_size(g.id) as members, null::text as reason
    from private.group_meeting g where g.status = 'booked';
