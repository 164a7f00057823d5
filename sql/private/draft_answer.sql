-- What a screen wants to say about what is being typed: rows (field, what state|derived|warning, value) from
-- private.draft_<screen>(key, merged) where there is one. Runs with the rights of the person.
create or replace function private.draft_answer(p_screen text, p_key uuid, p_merged jsonb)
returns table (field text, what text, value text)
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if to_regprocedure(format('private.%I(uuid,jsonb)', 'draft_' || p_screen)) is not null then
        return query execute format('select d.field, d.what, d.value from private.%I($1, $2) d', 'draft_' || p_screen)
            using p_key, p_merged;
    end if;
end $$;
