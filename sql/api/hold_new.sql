-- What the form "hold" begins with.
create or replace function api.hold_new(p_ids text) returns table (
    until_on date, reason text, waiting_for text, remark text, version int)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select private.today() + 14, 'answer', null, null, 0
$$;
