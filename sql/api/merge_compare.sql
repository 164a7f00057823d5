-- owner: foothold_owner
-- Two cases side by side, before they are merged: what each says, and in what they differ so that one must be chosen. Looking is
-- logged, since it shows what is confidential.
create or replace function api.merge_compare(p_case uuid, p_other uuid)
returns table (kind text, this_da text, this_en text, other_da text, other_en text, choose boolean)
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
#variable_conflict use_column
begin
    perform private.require('merge', p_case);
    perform private.require('merge', p_other);
    insert into private.search_log (kind, casefile_id) values ('conflict', p_case), ('conflict', p_other);
    return query
    select t.kind, t.da, t.en, o.da, o.en, t.kind in (select k from private.merge_conflicts(p_case, p_other) k)
    from private.merge_side(p_case) t join private.merge_side(p_other) o on o.kind = t.kind
    order by t.sort;
end $$;
