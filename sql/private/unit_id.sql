-- The unit of that name which has not ended; an error when there is none, or several.
create or replace function private.unit_id(p_name text) returns uuid
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_ids uuid[] := array(select u.id from private.unit u where lower(u.name) = lower(p_name)
                          and u.valid_to >= private.today());
begin
    if cardinality(v_ids) <> 1 then
        raise exception using errcode = 'FH012', column = 'unit', message = format(
            case cardinality(v_ids) when 0 then 'there is no unit %L' else 'there are several units %L' end, p_name),
            hint = (select 'Units: ' || string_agg(u.name, ', ' order by u.name) from private.unit u
                    where u.valid_to >= private.today());
    end if;
    return v_ids[1];
end $$;
