-- The caller's drafts, newest first, and whose case, mentor or group they are about. What a screen was opened with is kept with its draft
-- under names that begin with "_with."; fields counts what was typed.
do $$ begin
    if pg_get_function_result(to_regprocedure('api.draft_list()')) not like '%name text%' then
        drop function api.draft_list();
    end if;
end $$;
create or replace function api.draft_list()
returns table (screen text, key uuid, at timestamptz, fields int, casefile_id uuid, name text)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select d.screen, d.key, d.at, f.n, c.casefile_id, coalesce(c.display_name, m.name, g.title)
    from private.draft d
    cross join lateral (select count(*)::int as n from jsonb_object_keys(d.content) k where left(k, 1) <> '_') f
    left join private.card c on c.casefile_id::text = d.content ->> '_with.casefile_id'
    left join private.group_meeting g on d.screen = 'roll_call' and g.id = d.key
    left join private.mentor m on d.screen = 'mentor' and m.id = d.key
    where d.login = session_user order by d.at desc
$$;
