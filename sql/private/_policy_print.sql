-- A fingerprint of a policy as the catalogue holds it.
create or replace function private.policy_print(p_table text, p_name text) returns text
stable set search_path = pg_catalog, pg_temp language sql as $$
    select md5(concat_ws('|', p.polcmd, p.polpermissive, array(select r::regrole::text from unnest(p.polroles) r order by 1),
                         pg_get_expr(p.polqual, p.polrelid), '|', pg_get_expr(p.polwithcheck, p.polrelid)))
    from pg_policy p where p.polrelid = format('private.%I', p_table)::regclass and p.polname = p_name
$$;
