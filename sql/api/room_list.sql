-- Rooms that may be booked from today on, for choosing one: under the names that fields of forms have for it. Sorted by
-- name, id.
create or replace view api.room_list with (security_invoker = true, security_barrier = true) as
    select r.id, r.name, u.name as unit, r.places, r.address, r.id as room_id, r.name as room, r.id as next_room_id,
           r.name as next_room
    from private.room r
    left join private.unit u on u.id = r.unit_id
    where r.ends >= private.today();
