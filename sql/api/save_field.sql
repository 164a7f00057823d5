-- What one save (save_id: id of api.save_list) changed in a case, field by field, before and after, of an opened case.
-- Sorted by id within a save_id; bounded by it.
create or replace view api.save_field with (security_invoker = true, security_barrier = true) as
    select lpad(v.change_id::text, 18, '0') || '.' || v.field as id, f.id as save_id, v.change_id, v.field, f.casefile_id, c.entity,
           coalesce(e.label_da, c.entity) as what_da, coalesce(e.label_en, c.entity) as what_en,
           coalesce(l.label_da, v.field) as field_da, coalesce(l.label_en, v.field) as field_en,
           private.value_shown(c.entity, v.field, v.old, true) as before_da, private.value_shown(c.entity, v.field, v.old, false) as before_en,
           private.value_shown(c.entity, v.field, v.new, true) as after_da, private.value_shown(c.entity, v.field, v.new, false) as after_en,
           concat(w.old_da, ' → ', w.new_da) as why_da, concat(w.old_en, ' → ', w.new_en) as why_en,
           k.display_name as name
    from private.change f
    cross join lateral private.change_group(f.id) c
    join private.change_value v on v.change_id = c.id
    cross join lateral (
        select case when v.old ~ E'\n' then left(v.old, 300) else private.value_shown(c.entity, v.field, v.old, true) end as old_da,
               case when v.old ~ E'\n' then left(v.old, 300) else private.value_shown(c.entity, v.field, v.old, false) end as old_en,
               case when v.new ~ E'\n' then left(v.new, 300) else private.value_shown(c.entity, v.field, v.new, true) end as new_da,
               case when v.new ~ E'\n' then left(v.new, 300) else private.value_shown(c.entity, v.field, v.new, false) end as new_en) w
    left join private.card k on k.casefile_id = f.casefile_id
    left join private.code e on e.list = 'entity' and e.code = c.entity
    left join private.code l on l.list = 'field' and l.code = v.field;
