-- The outcome as forms say it; null while there is none.
create or replace function private.meeting_outcome(p_status text, p_late boolean) returns text
immutable parallel safe language sql as $$
    select case when p_status = 'held' and p_late then 'late' when p_status in ('held', 'no_show', 'excused') then p_status end
$$;
