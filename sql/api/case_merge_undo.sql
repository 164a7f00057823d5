-- owner: foothold_owner
-- Takes a merge apart again: {id (the merge's)}, within merge_undo_days. Rows that were moved go back, with what was hung on them
-- since; fields that nobody has changed since are put back, others stay (case_merge.kept says how many); what was written in
-- the case that stayed stays there. Answers as api.save does.
create or replace function api.case_merge_undo(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'case_merge_undo', p_args);
    v_merge private.case_merge;
    v_this  uuid;
begin
    if v_known is not null then
        return v_known;
    end if;
    v_this := private.arg_uuid(p_args, 'casefile_id');
    perform private.require('merge', v_this);
    perform private.args_known(p_args, '{id,version,casefile_id}');
    select * into v_merge from private.case_merge m where m.id = private.arg_uuid(p_args, 'id') and m.winner = v_this for no key update;
    if not found then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'case_merge';
    end if;
    perform from private.casefile c where c.id in (v_merge.winner, v_merge.loser) order by c.id for no key update;
    perform private.require('merge', v_this); -- while we waited, another may have moved it away
    if v_merge.state <> 'done' then
        raise exception using errcode = 'FH063', message = 'move_state', table = 'case_merge', column = 'state';
    elsif private.today() > v_merge.made_on + (select s.value from private.setting s where s.name = 'merge_undo_days') then
        raise exception using errcode = 'FH064', message = 'too_late', table = 'case_merge', column = 'made_on';
    elsif exists (select from private.casefile c where c.id = v_this and c.merged_into is not null) then
        raise exception using errcode = 'FH077', message = 'merged_away', table = 'case_merge', column = 'winner';
    end if;
    perform private.merge_undo(p_op, v_merge);
    perform private.tell();
    return private.receipt_put(p_op, jsonb_build_object('saved', jsonb_build_array(jsonb_build_object('id', v_merge.id, 'version', 1))));
end $$;
