-- What is wrong with one cell of a caseload file, as a reason, or null. Rows as a whole are judged by import_citizens.
create or replace function private.import_cell_fault(p_field text, p_value text, p_required boolean) returns text
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    c_limits constant jsonb := '{"family_name": 200, "given_name": 200, "street": 200, "postcode": 12, "town": 100,
        "phone": 40, "email": 254, "a_kasse": 100, "remark": 4000}';
    v_cpr text;
begin
    if p_value is null then
        return case when p_required then 'missing' end;
    elsif p_value ~ '[\u0001-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]'
          or p_field <> 'remark' and p_value ~ '\n' then
        return 'control_characters';
    elsif length(p_value) > coalesce((c_limits ->> p_field)::int, 200) then
        return 'too_long';
    elsif p_field = 'cpr' then
        v_cpr := translate(p_value, '- ', '');
        return case when v_cpr ~ '[^0-9]' then 'cpr_digits' when length(v_cpr) <> 10 then 'cpr_length'
                    when private.cpr_birth(v_cpr) is null then 'cpr_date'
                    when private.cpr_birth(v_cpr) > private.today() then 'cpr_future' end;
    elsif p_field in ('starts', 'first_request', 'protected_until') then
        return case when private.clean_date(p_value) is null or private.clean_date(p_value) < '1850-01-01' then 'bad_date'
                    when p_field = 'first_request' and private.clean_date(p_value) > private.today()
                      or private.clean_date(p_value) > private.today() + 92 and p_field = 'starts' then 'future_date' end;
    elsif p_field in ('target_group', 'benefit', 'visitation', 'education') then
        return case when private.import_code(p_field, p_value) is null then 'unknown_code' end;
    elsif p_field = 'children_at_home' then
        return case when p_value !~ '^[0-9]{1,2}$' and lower(p_value) not in ('ja', 'nej', 'yes', 'no') then 'bad_number' end;
    elsif p_field = 'unit' then
        return case when private.import_unit(p_value) is null then 'unknown_unit' end;
    end if;
    return null;
end $$;
