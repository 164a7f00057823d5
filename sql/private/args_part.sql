-- The arguments called p_names that were given, each under its name less the prefix.
create or replace function private.args_part(p_args jsonb, p_names text[], p_prefix text default '') returns jsonb
immutable set search_path = pg_catalog, pg_temp language sql as $$
    select coalesce(jsonb_object_agg(n, p_args -> (p_prefix || n)), '{}')
    from unnest(p_names) n where p_args ? (p_prefix || n)
$$;
