-- p_n case numbers of this year that nobody has, drawn like private.new_case_no's.
create or replace function private.new_case_nos(p_n int) returns text[]
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_found  text[] := '{}';
    v_digits int := 5;
begin
    while cardinality(v_found) < p_n loop
        v_found := array(
            select x.no from (
                select unnest(v_found)
                union
                select to_char(private.today(), 'YYYY-')
                       || lpad(floor(random() * 10 ^ v_digits)::bigint::text, v_digits, '0')
                from generate_series(1, p_n - cardinality(v_found))) x(no)
            where not exists (select from private.casefile c where c.case_no = x.no));
        v_digits := least(v_digits + 1, 9);
    end loop;
    return v_found;
end $$;
