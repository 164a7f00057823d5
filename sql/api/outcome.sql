-- The answer of a save as rows, for clients without a JSON parser:  select * from api.outcome(api.save($1, $2))
-- A conflict about what is confidential, in a case that is not open, has no values and the message not_open.
-- A row that a verb over many could not do is "refused": id is the row as the caller named it, name the citizen's, and code,
-- message, constraint_name, entity and field are what the error would have said of it alone.
drop function if exists api.outcome(jsonb);
create function api.outcome(p_result jsonb)
returns table (state text, entity text, id text, version int, field text, base text, theirs text,
               who text, name text, at timestamptz, code text, message text, constraint_name text)
immutable set search_path = pg_catalog, pg_temp language sql as $$
    select 'saved', null, r.id, r.version, null, null, null, null, null, null::timestamptz, null, null, null
    from jsonb_to_recordset(p_result -> 'saved') r(id text, version int)
    union all
    select 'conflict', c.entity, c.id, null, c.field, c.base, c.theirs, c.who, c.name, c.at, null, c.message, null
    from jsonb_to_recordset(p_result -> 'conflict')
         c(entity text, id text, field text, base text, theirs text, who text, name text, at timestamptz, message text)
    union all
    select 'refused', r.entity, r.id, null, r.field, null, null, null, r.name, null, r.code, r.message, r.constraint_name
    from jsonb_to_recordset(p_result -> 'refused')
         r(entity text, id text, field text, name text, code text, message text, constraint_name text)
$$;
