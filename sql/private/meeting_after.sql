-- What a meeting leaves behind beside agreements, as elements: notes (of a no-show: what was tried, the guidance given, the
-- reason stated), review of the plan.
create or replace function private.meeting_after(
    p_op uuid, p_args jsonb, p_case uuid, p_meeting uuid, p_at timestamptz) returns jsonb
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_out jsonb;
begin
    select coalesce(jsonb_agg(private.save_item('note', private.op_id(p_op, x.arg), 0, jsonb_build_object(
               'casefile_id', p_case, 'meeting_id', p_meeting, 'happened_at', p_at, 'kind', x.kind,
               'body', p_args -> x.arg)) order by x.n), '[]')
    into v_out
    from (values (1, 'note', coalesce(p_args ->> 'note_kind', 'meeting')), (2, 'attempts', 'contact_attempt'),
                 (3, 'guidance', 'guidance'), (4, 'stated_reason', 'stated_reason'),
                 (5, 'return_plan', 'return_plan')) x(n, arg, kind)
    where coalesce(btrim(p_args ->> x.arg), '') <> '';
    if coalesce((p_args ->> 'plan_review')::boolean, false) or p_args ->> 'plan_review_on' is not null then
        v_out := v_out || private.plan_revisit(
            p_op, p_case, p_meeting, private.local_day(p_at), private.arg_date(p_args, 'plan_review_on'));
    end if;
    return v_out;
end $$;
