-- While another CPR number is typed: what is said of it when a citizen is entered.
create or replace function private.draft_cpr_change(p_key uuid, p_merged jsonb)
returns table (field text, what text, value text)
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select d.field, d.what, d.value
    from private.draft_casefile_create(p_key, jsonb_build_object('cpr', p_merged ->> 'cpr')) d
$$;
