-- Rooms that meetings are held in. Sorted by name, id.
create or replace view api.room with (security_invoker = true, security_barrier = true) as
    select r.id, r.version, r.name, r.unit_id, u.name as unit, r.address, r.places, nullif(r.starts, '-infinity') as starts,
           nullif(r.ends, 'infinity') as ends, r.ends >= private.today() as open, r.id as room_id, r.name as room
    from private.room r
    left join private.unit u on u.id = r.unit_id;
