-- A value of history as people read it, by what its field holds: a code's label, the name of a unit, room or mentor;
-- else as private.value_text() has it.
create or replace function private.value_shown(p_entity text, p_field text, p_value text, p_danish boolean) returns text
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select coalesce(
        (select case when p_danish then c.label_da else c.label_en end from private.code c
         where c.code = p_value and c.list = coalesce(private.code_lists(p_entity) ->> p_field, (
             select l.list from private.code l where l.list in (p_entity || '_' || p_field, p_field) order by l.list <> p_field limit 1))),
        case when p_value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
            case p_field
                when 'unit_id' then (select u.name from private.unit u where u.id = p_value::uuid)
                when 'room_id' then (select r.name from private.room r where r.id = p_value::uuid)
                when 'mentor_id' then (select m.name from private.mentor m where m.id = p_value::uuid)
            end
        end,
        private.value_text(p_value, p_danish))
$$;
