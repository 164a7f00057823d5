-- What the screen has to say about p_content, all that stands in a form, without keeping it: what a form asks for before
-- anything is typed, and what is in the way of what was refused.
create or replace function api.draft_say(p_screen text, p_key uuid, p_content jsonb)
returns table (field text, what text, value text)
volatile security definer set search_path = pg_catalog, pg_temp language sql as $$
    select a.field, a.what, a.value from private.draft_answer(p_screen, p_key, p_content) a
$$;
