-- What a meeting leaves behind, as elements: note, agreements made and kept, review of the plan.
create or replace function private.meeting_after(
    p_op uuid, p_args jsonb, p_case uuid, p_meeting uuid, p_at timestamptz) returns jsonb
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_home jsonb := jsonb_build_object('casefile_id', p_case, 'meeting_id', p_meeting);
    v_out  jsonb := '[]';
begin
    if coalesce(btrim(p_args ->> 'note'), '') <> '' then
        v_out := v_out || private.save_item('note', private.op_id(p_op, 'note'), 0, v_home || jsonb_build_object(
            'happened_at', p_at, 'kind', coalesce(p_args ->> 'note_kind', 'meeting'), 'body', p_args -> 'note'));
    end if;
    v_out := v_out || (
        select coalesce(jsonb_agg(private.save_item('agreement', private.op_id(p_op, 'agreement ' || a.n), 0,
                                                    v_home || private.agreement_parse(a.item)) order by a.n), '[]')
        from jsonb_array_elements(private.args_lines(p_args -> 'agreements')) with ordinality a(item, n));
    v_out := v_out || (
        select coalesce(jsonb_agg(private.save_item('agreement', a.id, a.version, '{"done": true}')), '[]')
        from private.agreement a
        where a.casefile_id = p_case and coalesce(p_args -> 'agreements_done', '[]') ? a.id::text);
    if coalesce((p_args ->> 'plan_review')::boolean, false) or p_args ->> 'plan_review_on' is not null then
        v_out := v_out || private.plan_revisit(
            p_op, p_case, p_meeting, private.local_day(p_at), private.arg_date(p_args, 'plan_review_on'));
    end if;
    return v_out;
end $$;
