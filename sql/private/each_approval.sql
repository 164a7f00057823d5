-- Decides about one submission as it was seen (its token), for private.each_row. Answers as api.save does: a conflict
-- when it was decided or changed since, by whom and when. Nobody decides about what he had a hand in.
create or replace function private.each_approval(p_op uuid, p_token text, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v   private.approval;
    v_c private.change;
begin
    select * into v from private.approval a where a.id::text = split_part(p_token, '/', 1);
    if v.id is null or not private.led_case(v.casefile_id) then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'approval';
    end if;
    if v.token <> p_token or v.state not in ('submitted', 'invalid') then
        select * into v_c from private.change c where c.row_id = v.id order by c.version desc limit 1;
        return jsonb_build_object('conflict', jsonb_build_array(jsonb_build_object(
            'entity', 'approval', 'id', v.id, 'field', 'state', 'base', 'submitted', 'theirs', v.state, 'who', v_c.who,
            'name', (select s.name from private.staff s where s.login = v_c.who), 'at', v_c.at)));
    end if;
    if exists (select from private.change c
               where c.row_id = v.subject_id and c.version > v.approved_version and c.who = session_user) then
        raise exception using errcode = 'FH061', message = 'own_work', table = 'approval';
    end if;
    return private.save_write(p_op, jsonb_build_array(private.save_item('approval', v.id, v.version, jsonb_build_object(
        'state', p_args ->> 'state', 'comment', nullif(p_args ->> 'comment', ''), 'decided_by', session_user,
        'decided_at', clock_timestamp(),
        'approved_version', case p_args ->> 'state' when 'approved' then v.subject_version else v.approved_version end))));
end $$;
