-- A person's load in words.
create or replace function private.load_text(p_name text, p_cases int, p_load int, p_capacity int, p_danish boolean) returns text
immutable set search_path = pg_catalog, pg_temp language sql as $$
    select format(case when p_danish then '%s: %s sager, %s %% af det højst anbefalede for %s %% af en fuldtidsstilling'
                       else '%s: %s cases, %s %% of the most recommended for %s %% of a full-time post' end,
                  p_name, p_cases, p_load, p_capacity)
$$;
