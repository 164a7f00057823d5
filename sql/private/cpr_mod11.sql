-- Does a CPR number (ten digits) pass the modulus-11 check? Numbers that do not are valid too since 2007: a warning only.
create or replace function private.cpr_mod11(p_cpr text) returns boolean
immutable parallel safe set search_path = pg_catalog, pg_temp language sql as $$
    select sum(substr(p_cpr, i, 1)::int * ('{4,3,2,7,6,5,4,3,2,1}'::int[])[i]) % 11 = 0 from generate_series(1, 10) i
$$;
