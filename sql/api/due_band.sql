-- Ages of what is due, as dates of today: from starts up to, not including, ends.
create or replace view api.due_band with (security_invoker = true, security_barrier = true) as
    select b.code, coalesce(private.today() + b.from_day, '-infinity') as starts, coalesce(private.today() + b.to_day, 'infinity') as ends
    from private.due_band b;
