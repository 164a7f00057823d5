-- What the form "approval_return" begins with.
create or replace function api.approval_return_new(p_ids text) returns table (comment text, version int)
immutable security definer set search_path = pg_catalog, pg_temp language sql as $$ select null::text, 0 $$;
