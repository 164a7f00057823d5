-- The id of a row that the verb called with p_op makes: the same whenever the op is repeated.
create or replace function private.op_id(p_op uuid, p_what text) returns uuid
immutable set search_path = pg_catalog, pg_temp language sql as $$
    select md5(p_op || ' ' || p_what)::uuid
$$;
