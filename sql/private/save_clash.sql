-- The clashing fields of one element against the row as it is now (p_row): base is what the person started from,
-- theirs what it is now, who and when the last change of that merge group.
create or replace function private.save_clash(p_element private.save_element, p_row jsonb) returns jsonb
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_behind int := (p_row ->> 'version')::int - p_element.version;
    v_clash  jsonb;
begin
    if v_behind < 0 or v_behind <> (select count(*) from private.change c
                                    where c.row_id = p_element.id and c.version > p_element.version) then
        -- a version from the future, or history that cannot be read: never merge blindly
        raise exception using errcode = 'FH004', message = 'bad_version', table = p_element.entity;
    end if;
    with mine as (
        select f.field, f.merge_group from private.field f
        where f.entity = p_element.entity and coalesce(p_element.change ? f.field, true)
    ), since as (
        select f.field, f.merge_group, v.old, c.who, c.at, c.version
        from private.change c
        join private.change_value v on v.change_id = c.id
        join private.field f on f.entity = c.entity and f.field = v.field
        where c.row_id = p_element.id and c.version > p_element.version
          and f.merge_group in (select m.merge_group from mine m)
    ), last as (
        select distinct on (s.merge_group) s.merge_group, s.who, s.at
        from since s order by s.merge_group, s.version desc
    ), base as (
        select distinct on (s.field) s.field, s.merge_group, s.old from since s order by s.field, s.version
    ), clash as (
        select coalesce(b.field, m.field) as field, coalesce(b.merge_group, m.merge_group) as merge_group,
               case when b.field is null then p_row ->> m.field else b.old end as base
        from base b full join mine m on m.field = b.field
    )
    select coalesce(jsonb_agg(jsonb_build_object(
               'entity', p_element.entity, 'id', p_element.id, 'field', c.field, 'base', c.base,
               'theirs', p_row ->> c.field, 'who', l.who, 'name', coalesce(s.name, l.who), 'at', l.at)
               order by c.field), '[]')
    into v_clash
    from clash c join last l on l.merge_group = c.merge_group left join private.staff s on s.login = l.who;
    return v_clash;
end $$;
