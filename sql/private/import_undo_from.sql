-- What was carried out before this cannot be taken back any more.
create or replace function private.import_undo_from() returns timestamptz
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select clock_timestamp() - make_interval(days => (select s.value from private.setting s where s.name = 'import_undo_days'))
$$;
