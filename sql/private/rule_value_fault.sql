-- What is wrong with p_value as a value of p_type (private.rule_keys), and what to do; null: nothing.
create or replace function private.rule_value_fault(p_type text, p_list text, p_low int, p_high int, p_value text) returns text
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_bad text;
begin
    if p_value = '' then
        return 'is empty: give a value, or take the line out';
    elsif p_type = 'int' then
        return case when p_value !~ '^-?[0-9]{1,6}$' then 'is no whole number'
                    when p_value::int < 0 and p_low >= 0 then format('is negative: give a number from %s to %s', p_low, p_high)
                    when p_value::int not between p_low and p_high then format('is not from %s to %s', p_low, p_high) end;
    elsif p_type = 'date' then
        return case when private.clean_date(p_value) is null then 'is no day: write it as 2026-07-01'
                    when private.clean_date(p_value) not between '1900-01-01' and '2100-12-31' then 'lies outside 1900 to 2100' end;
    elsif p_type = 'bool' then
        return case when p_value not in ('yes', 'no') then 'is neither yes nor no' end;
    elsif p_type = 'unit' then
        return case when private.import_unit(p_value) is null then 'is no unit of today: write its name as in the unit list' end;
    elsif p_type in ('id', 'ids') then
        return case when exists (select from private.comma_list(p_value) i where i !~ '^[A-Za-z0-9_.]+$')
                    then 'is no name: letters, digits, _ and . only' end;
    elsif p_type = 'word' then
        return case when p_value <> all (string_to_array(p_list, ',')) then 'is none of ' || replace(p_list, ',', ', ') end;
    elsif p_type in ('code', 'codes') then
        select i into v_bad from private.comma_list(p_value) i
        where not exists (select from private.code c where c.list = p_list and c.code = i) limit 1;
        return case when v_bad is not null or p_type = 'code' and p_value like '%,%' then
            format('"%s" is not known: choose of %s', coalesce(v_bad, p_value),
                   (select string_agg(c.code, ', ' order by c.sort, c.code) from private.code c where c.list = p_list)) end;
    elsif p_type = 'template' then
        select m[1] into v_bad from regexp_matches(p_value, '\{[^}]*\}?', 'g') m
        where m[1] <> all ('{"{law}","{anchor}","{from}","{to}","{to_n}","{to_short}","{gap}","{latest}","{due}","{k}","{n}"}') limit 1;
        return case when v_bad is not null then format('%s is no placeholder: choose of {law} {anchor} {from} {to} {to_n} '
                                                       '{to_short} {gap} {latest} {due} {k} {n}', v_bad) end;
    end if;
    return case when p_value ~ '[\u0001-\u001f\u007f-\u009f]' then 'holds control characters' end;
end $$;
