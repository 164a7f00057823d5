-- While a meeting is moved: what draft_meeting says of the new time. Its own old hour is free.
create or replace function private.draft_meeting_move(p_key uuid, p_merged jsonb)
returns table (field text, what text, value text)
stable set search_path = pg_catalog, pg_temp language sql as $$
    select d.field, d.what, d.value from private.draft_meeting(p_key, p_merged) d where d.field <> 'resets_deadline'
$$;
