-- Merges p_other into p_this, both locked and checked: what was chosen, then the move, then everything that follows from rows.
create or replace function private.merge_do(p_op uuid, p_merge uuid, p_this uuid, p_other uuid, p_keep jsonb) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_stay  uuid[] := private.merge_stay(p_this, p_other, p_keep ->> 'keep_period');
    v_other private.casefile;
    v_this  private.casefile;
    v_n     int;
begin
    select * into v_other from private.casefile c where c.id = p_other;
    perform private.merge_change(p_op, p_merge, private.merge_choices(p_this, p_other, p_keep));
    perform private.merge_take_out(p_op, p_merge, p_this, p_other, p_keep ->> 'keep_period');
    perform private.merge_change(p_op, p_merge, (
        select coalesce(jsonb_agg(private.save_item('benefit_period', m.id, m.version, jsonb_build_object(
            'starts', lower(m.left_days), 'ends', coalesce(upper(m.left_days) - 1, 'infinity')))), '[]')
        from private.merge_periods(p_this, p_other, p_keep ->> 'keep_period') m where not isempty(m.left_days)));
    perform private.merge_change(p_op, p_merge, jsonb_build_array(private.save_item('casefile', p_other, v_other.version,
        jsonb_build_object('closed_on', least(v_other.closed_on, private.today()), 'responsible', null, 'merged_into', p_this))));
    v_n := private.merge_move(p_merge, p_other, p_this, null, v_stay);
    select * into v_this from private.casefile c where c.id = p_this;
    perform private.save_write(p_op, jsonb_build_array(private.save_item('casefile', p_this, v_this.version,
        jsonb_build_object('merges', v_this.merges + 1))));
    if v_other.responsible <> coalesce(v_this.responsible, '') and not private.left_staff(v_other.responsible) then
        perform private.save_write(p_op, jsonb_build_array(private.save_item('assignment', private.op_id(p_op, 'coworker'), 0,
            jsonb_build_object('casefile_id', p_this, 'login', v_other.responsible, 'kind', 'coworker', 'valid_from', private.today()))));
        insert into private.case_merge_row (merge_id, entity, row_id, moved) values (p_merge, 'assignment', private.op_id(p_op, 'coworker'), false);
    end if;
    perform private.merge_after(p_this, p_other);
    update private.case_merge m set state = 'done', moved = v_n where m.id = p_merge;
end $$;
