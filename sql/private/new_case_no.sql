-- A case number of this year that nobody has: drawn, not counted, so it tells nothing about how many there are.
create or replace function private.new_case_no() returns text
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_no text;
begin
    for i in 1 .. 50 loop
        v_no := to_char(private.today(), 'YYYY-')
            || lpad(floor(random() * 10 ^ (5 + i / 10))::bigint::text, 5 + i / 10, '0');
        if not exists (select from private.casefile c where c.case_no = v_no) then
            return v_no;
        end if;
    end loop;
    raise exception using errcode = 'FH013', message = 'no_case_no';
end $$;
