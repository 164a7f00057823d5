-- Gives cases, whose casefiles the caller has locked, to other units and people, with the history that a save of each
-- would leave. For functions of the owner, after their require.
create or replace function private.cases_put(p_op uuid, p_ids uuid[], p_units uuid[], p_logins text[]) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_was jsonb := (select jsonb_object_agg(c.id, jsonb_build_object('u', c.unit_id, 'r', c.responsible))
                    from private.casefile c where c.id = any (p_ids));
begin
    update private.casefile c set unit_id = t.unit_id, responsible = t.login, version = c.version + 1
    from unnest(p_ids, p_units, p_logins) t(id, unit_id, login) where c.id = t.id;
    with put as materialized (
        select nextval('private.change_id_seq') as change_id, c.id, c.version, c.unit_id, c.responsible,
               (v_was -> c.id::text ->> 'u')::uuid as was_unit, v_was -> c.id::text ->> 'r' as was_responsible
        from private.casefile c where c.id = any (p_ids)
    ), written as (
        insert into private.change (id, op, casefile_id, entity, row_id, version, fields, was_unit_id, was_responsible)
            overriding system value
        select n.change_id, p_op, n.id, 'casefile', n.id, n.version,
               array_remove(array[case when n.responsible is distinct from n.was_responsible then 'responsible' end,
                                  case when n.unit_id <> n.was_unit then 'unit_id' end], null),
               case when n.unit_id <> n.was_unit then n.was_unit end,
               case when n.responsible is distinct from n.was_responsible then n.was_responsible end
        from put n
    )
    insert into private.change_value (change_id, casefile_id, field, old, new)
    select n.change_id, n.id, v.field, v.old, v.new
    from put n cross join lateral (values ('responsible', n.was_responsible, n.responsible),
                                          ('unit_id', n.was_unit::text, n.unit_id::text)) v(field, old, new)
    where v.old is distinct from v.new;
end $$;
