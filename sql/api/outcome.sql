-- The answer of a save as rows, for clients without a JSON parser:  select * from api.outcome(api.save($1, $2))
create or replace function api.outcome(p_result jsonb)
returns table (state text, entity text, id uuid, version int, field text, base text, theirs text,
               who text, name text, at timestamptz)
immutable set search_path = pg_catalog, pg_temp language sql as $$
    select 'saved', null, r.id, r.version, null, null, null, null, null, null
    from jsonb_to_recordset(p_result -> 'saved') r(id uuid, version int)
    union all
    select 'conflict', c.entity, c.id, null, c.field, c.base, c.theirs, c.who, c.name, c.at
    from jsonb_to_recordset(p_result -> 'conflict')
         c(entity text, id uuid, field text, base text, theirs text, who text, name text, at timestamptz)
$$;
