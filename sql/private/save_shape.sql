-- One element {entity, id, version, change} as save_element with typed values, or an error that names the fault. change
-- null takes the row away.
create or replace function private.save_shape(p_element jsonb) returns private.save_element
stable language plpgsql as $$
declare
    v     private.save_element;
    v_bad text;
begin
    v.entity := p_element ->> 'entity';
    v.root := private.row_kind(v.entity);
    if v.root is null then
        raise exception using errcode = 'FH002', message = 'unknown_entity', column = 'entity';
    end if;
    begin
        v.id := (p_element ->> 'id')::uuid;
        v.version := (p_element ->> 'version')::int;
    exception when data_exception then
        null;
    end;
    v.change := p_element -> 'change';
    if v.change = 'null' and v.id is not null and v.version > 0 and v.root = 'case' then
        v.change := null; -- to be taken away: private.row_remove says whether it may
        return v;
    end if;
    if v.id is not null and p_element ->> 'version' is null then
        raise exception using errcode = '23502', message = 'required', table = v.entity, column = 'version';
    elsif v.id is null or v.version is null or v.version < 0 or jsonb_typeof(v.change) is distinct from 'object' then
        raise exception using errcode = 'FH006', message = 'bad_request', table = v.entity;
    end if;
    if v.change - private.row_saved(v.entity) <> '{}' then
        select k into v_bad from jsonb_object_keys(v.change) k
        where not (k = 'casefile_id' and v.version = 0 and v.root = 'case')
          and not exists (
            select from private.field f
            where f.entity = v.entity and f.field = k
              and (f.how = 'save' or f.how = 'insert' and v.version = 0 or current_user = 'foothold_owner'))
        limit 1;
        if v_bad is not null then
            raise exception using errcode = 'FH002', message = 'unknown_field', table = v.entity, column = v_bad;
        end if;
    end if;
    if v.change::text is not nfc normalized then
        v.change := normalize(v.change::text, nfc)::jsonb;
    end if;
    v.change := private.save_typed(v.entity, v.change);
    return v;
end $$;
