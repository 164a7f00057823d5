-- Keeps what the caller is typing into p_screen about p_key, merged by field into what is kept already (null: emptied),
-- and answers what the screen has to say about it.
create or replace function api.draft_put(p_screen text, p_key uuid, p_change jsonb)
returns table (field text, what text, value text)
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
#variable_conflict use_column
declare
    v_merged jsonb;
    v_fresh  boolean;
begin
    if jsonb_typeof(p_change) is distinct from 'object' then
        raise exception using errcode = 'FH006', message = 'bad_request', column = 'change';
    end if;
    insert into private.draft as d (screen, key, content) values (p_screen, p_key, p_change)
    on conflict (login, screen, key) do update
    set content = d.content || excluded.content, at = clock_timestamp()
    returning d.content, d.xmax = 0 into v_merged, v_fresh;
    perform private.draft_room(v_merged, v_fresh);
    return query select a.field, a.what, a.value from private.draft_answer(p_screen, p_key, v_merged) a;
end $$;
