-- The source mark of an untouched policy; null when there is none or when the catalogue differs from its fingerprint.
create or replace function private.policy_mark(p_table text, p_name text) returns text
stable set search_path = pg_catalog, pg_temp language sql as $$
    select split_part(m, ' ', 1)
    from pg_policy p cross join lateral obj_description(p.oid, 'pg_policy') m
    where p.polrelid = format('private.%I', p_table)::regclass and p.polname = p_name
      and split_part(m, ' ', 2) = private.policy_print(p_table, p_name)
$$;
