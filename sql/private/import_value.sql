-- What a faultless cell of a caseload file stands for, as a column of private.import_citizen would take it.
create or replace function private.import_value(p_field text, p_value text) returns text
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return case
           when p_field = 'cpr' then translate(p_value, '- ', '')
           when p_field in ('starts', 'first_request', 'protected_until') then private.clean_date(p_value)::text
           when p_field in ('target_group', 'benefit', 'visitation', 'education') then private.import_code(p_field, p_value)
           when p_field = 'unit' then private.import_unit(p_value)::text
           when p_field = 'worker' then private.import_worker(p_value)
           when p_field = 'children_at_home' then (lower(p_value) not in ('0', '00', 'nej', 'no'))::text
           else p_value end;
end $$;
