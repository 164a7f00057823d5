-- Template row of a note.
create or replace function api.note_new(p_case uuid)
returns table (casefile_id uuid, happened_at timestamptz, kind text, body text)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select p_case, date_trunc('minute', private.moment()), 'general', ''
$$;
