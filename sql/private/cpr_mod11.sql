-- Does a CPR number (ten digits) pass the modulus-11 check? Numbers that do not are valid too since 2007: a warning only.
create or replace function private.cpr_mod11(p_cpr text) returns boolean
immutable parallel safe set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    d int[] := string_to_array(p_cpr, null);
begin
    return (4 * d[1] + 3 * d[2] + 2 * d[3] + 7 * d[4] + 6 * d[5] + 5 * d[6] + 4 * d[7] + 3 * d[8] + 2 * d[9] + d[10]) % 11 = 0;
end $$;
