-- What is to be taken back: {ids (or id)}, each the first change of a save in a case ("12"), or one field of a change
-- ("12.phone"), as changes with their fields; fields null: the whole of it.
create or replace function private.undo_parse(p_args jsonb) returns table (change private.change, fields text[])
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_ids text[] := coalesce(private.arg_texts(p_args, 'ids'), private.arg_texts(p_args, 'id'));
begin
    if v_ids is null or exists (select from unnest(v_ids) x where x !~ '^[0-9]{1,18}(\.[a-z_0-9]{1,63})?$') then
        raise exception using errcode = 'FH006', message = 'bad_request', column = 'ids';
    end if;
    return query
    select c, case when bool_or(x.field is null or private.change_made(c) or c.removed) then null else array_agg(x.field) end
    from (select split_part(i, '.', 1)::bigint as id, nullif(split_part(i, '.', 2), '') as field from unnest(v_ids) i) x
    join private.change f on f.id = x.id
    join lateral private.change_group(f.id) c on x.field is null or c.id = x.id
    where f.casefile_id is null or private.has_case(f.casefile_id)
    group by c.id, c.*;
end $$;
