-- The rows that a verb is to work on: ids as an array, or as a text that holds one (a form's), at most 10,000; or one id.
create or replace function private.args_ids(p_args jsonb) returns text[]
immutable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_ids jsonb := p_args -> 'ids';
begin
    if jsonb_typeof(v_ids) = 'string' then
        v_ids := (v_ids #>> '{}')::jsonb;
    end if;
    if coalesce(v_ids, 'null') = 'null' and p_args ->> 'id' is null then
        raise exception using errcode = '23502', message = 'required', column = 'id';
    elsif coalesce(v_ids, 'null') = 'null' then
        v_ids := jsonb_build_array(p_args -> 'id');
    end if;
    if jsonb_typeof(v_ids) <> 'array' or jsonb_array_length(v_ids) not between 1 and 10000 or v_ids @> '[null]' then
        raise exception using errcode = 'FH006', message = 'bad_request', column = 'ids';
    end if;
    return array(select distinct x from jsonb_array_elements_text(v_ids) x order by x);
exception when data_exception then
    raise exception using errcode = '22P02', message = 'invalid_value', column = 'ids';
end $$;
