-- The columns of an allocation rule out of a verb's arguments: lists of codes typed as text become arrays of codes, and one
-- that is not in its list is bad_code.
create or replace function private.allocation_values(p_args jsonb) returns jsonb
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_out   jsonb := p_args - '{id,version}'::text[];
    v_codes text[];
    k       record;
begin
    for k in select * from (values ('target_groups', 'target_group'), ('needs', 'visitation_need')) x(field, list) loop
        continue when not p_args ? k.field;
        v_codes := array(
            select c from regexp_split_to_table(case jsonb_typeof(p_args -> k.field)
                when 'array' then (select string_agg(a, ' ') from jsonb_array_elements_text(p_args -> k.field) a)
                else p_args ->> k.field end, '[,;[:space:]]+') c where c <> '');
        if exists (select from unnest(v_codes) c
                   where c not in (select x.code from private.code x where x.list = k.list and x.active)) then
            raise exception using errcode = 'FH010', message = 'bad_code', table = 'allocation_rule', column = k.field;
        end if;
        v_out := v_out || jsonb_build_object(k.field, to_jsonb(v_codes));
    end loop;
    return private.save_typed('allocation_rule', v_out);
end $$;
