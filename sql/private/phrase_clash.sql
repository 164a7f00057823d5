-- The conflict of a phrase that somebody changed meanwhile, in the words of api.save: the fields that differ.
create or replace function private.phrase_clash(p_old private.phrase, p_new private.phrase) returns jsonb
stable set search_path = pg_catalog, pg_temp language sql as $$
    select jsonb_build_object('conflict', coalesce(jsonb_agg(jsonb_build_object('entity', 'phrase', 'id', p_old.id, 'field', x.field,
        'base', null, 'theirs', x.theirs, 'who', p_old.changed_by, 'at', p_old.changed_at,
        'name', (select s.name from private.staff s where s.login = p_old.changed_by))), '[]'))
    from (values ('name', p_old.name, p_new.name), ('body', p_old.body, p_new.body), ('scope', p_old.scope, p_new.scope))
         x(field, theirs, mine)
    where x.theirs <> x.mine
$$;
