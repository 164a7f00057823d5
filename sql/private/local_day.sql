-- The day in Copenhagen on which an instant falls. Without a search_path of its own, so that it is inlined.
create or replace function private.local_day(p_at timestamptz) returns date
immutable parallel safe language sql as $$
    select (p_at at time zone 'Europe/Copenhagen')::date
$$;
