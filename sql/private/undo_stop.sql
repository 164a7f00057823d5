-- Why this change cannot be taken back: a code of list undo_stop; null: it can. What made a row can be taken back by who made
-- it, for some hours, if rows of its kind do not stay; what a command of its own wrote, there alone.
create or replace function private.undo_stop(p_change private.change) returns text
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if p_change.removed then
        return null;
    elsif p_change.entity = 'approval' and p_change.version > 1 then -- approvals follow what they are about
        return (select 'undo_decided' where not exists (
                    select from private.change_group(p_change.id) g where g.entity <> 'approval'));
    elsif not private.change_made(p_change) then -- fields that no save may write are a command's as well
        return (select 'undo_verb' where exists (
                    select from private.field f
                    where f.entity = p_change.entity and f.field = any (p_change.fields) and f.how = 'verb')
                or not exists (select from private.field f where f.entity = p_change.entity and f.field = any (p_change.fields)));
    end if;
    return case
        when not exists (select from private.tier t where t.name = p_change.entity and t.root = 'case')
             or exists (select from private.code c where c.list = 'undo_never' and c.code = p_change.entity) then 'undo_never'
        when p_change.entity = 'meeting' and exists (select from private.call_in c where c.meeting_id = p_change.row_id) then 'undo_told'
        when p_change.who <> session_user then 'undo_others'
        when p_change.at < clock_timestamp() - make_interval(hours => (
            select s.value from private.setting s where s.name = 'undo_hours')) then 'undo_late' end;
end $$;
