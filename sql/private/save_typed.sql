-- Text that holds control characters other than line breaks and tabs is refused: it could drive a terminal.
-- The values of p_change as columns of the entity would hold them (dates ISO, numbers plain), so that history compares
-- like with like. A value that does not fit is an error with its column; the value itself is never repeated. Null in a
-- column that may not be null becomes its default, where that is what stands for none: '', infinity, 0.
create or replace function private.save_typed(p_entity text, p_change jsonb) returns jsonb
stable language plpgsql as $$
declare
    v_row     jsonb;
    v_part    jsonb;
    v_typed   jsonb;
    v_key     text;
    v_default text;
    v_null    boolean; -- is any value null, like a time of day, like a date?
    v_time    boolean;
    v_date    boolean;
begin
    if p_change::text ~ '[\\\u007f-\u009f]|null|\d{4}-\d\d-\d\d[ T]' then -- as JSON writes them
        select min(x.k) filter (where x.v ~ '[\u0001-\u0008\u000b-\u001f\u007f-\u009f]'), bool_or(x.v is null), bool_or(x.v ~ '^\d{4}-\d\d-\d\d[ T]')
        into v_key, v_null, v_time from jsonb_each_text(p_change) x(k, v);
        if v_key is not null then
            raise exception using errcode = 'FH016', message = 'control_characters', table = p_entity, column = v_key;
        end if;
    end if;
    begin
        v_row := private.row_typed(p_entity, p_change);
    exception when data_exception then
        v_row := null;
    end;
    if v_row is not null then
        if v_null then
            for v_key, v_default in
                select a.attname, pg_get_expr(d.adbin, d.adrelid)
                from pg_attribute a join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                where a.attrelid = format('private.%I', p_entity)::regclass and a.attnotnull
                  and p_change -> a.attname::text = 'null'
            loop
                execute format('select to_jsonb(%s)', v_default) into v_part;
                if v_part in ('""', '"infinity"', '"-infinity"', '0') then
                    v_row := v_row || jsonb_build_object(v_key, v_part);
                end if;
            end loop;
        end if;
        if v_time then
            perform private.time_exists(p_entity, p_change);
        end if;
        select coalesce(jsonb_object_agg(k, v_row -> k), '{}'), bool_or(v_row ->> k ~ '^\d{4,}-\d\d-\d\d')
        into v_typed, v_date from jsonb_object_keys(p_change) k;
        if v_date then
            perform private.save_years(p_entity, p_change, v_row);
        end if;
        return v_typed;
    end if;
    for v_key in select k from jsonb_object_keys(p_change) k loop
        begin
            v_part := private.row_typed(p_entity, jsonb_build_object(v_key, p_change -> v_key));
        exception when data_exception then
            raise exception using errcode = sqlstate, message = 'invalid_value', table = p_entity, column = v_key;
        end;
    end loop;
    raise exception using errcode = 'FH006', message = 'bad_request', table = p_entity;
end $$;
