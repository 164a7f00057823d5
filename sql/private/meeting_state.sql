-- The state as lists say it: a code of day_state. Definer: people have no way to private.today() but through it.
create or replace function private.meeting_state(p_status text, p_late boolean, p_at timestamptz, p_moved boolean)
returns text stable parallel safe security definer set search_path = pg_catalog, pg_temp language sql as $$
    select case when p_status = 'booked' and p_at < private.today() then 'unrecorded' when p_late then 'late'
                when p_status = 'cancelled' and p_moved then 'moved' else p_status end
$$;
