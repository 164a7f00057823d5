-- Agreements after a meeting that was held, as elements. Lines that no agreement in force says are new; what is in force and
-- still said, or was not shown (agreements_was names what was), binds on and is carried to this meeting where its kind makes
-- agreements; what was shown and is said no more is done, and so is what agreements_done names.
create or replace function private.meeting_agreed(p_op uuid, p_args jsonb, p_case uuid, p_meeting uuid, p_kind text)
returns jsonb stable set search_path = pg_catalog, pg_temp language sql as $$
    with said as (
        select s.n, private.agreement_parse(s.item) as what
        from jsonb_array_elements(private.args_lines(p_args -> 'agreements')) with ordinality s(item, n)
    ), line as (
        select s.n, s.what, private.agreement_line(s.what ->> 'body', coalesce((s.what ->> 'due_on')::date, 'infinity')) as text
        from said s
    ), force as (
        select a.*, private.agreement_line(a.body, a.due_on) as text,
               coalesce(p_args -> 'agreements_done', '[]') ? a.id::text
               or p_args ? 'agreements' and a.id::text = any (string_to_array(coalesce(p_args ->> 'agreements_was', ''), ' '))
                  and private.agreement_line(a.body, a.due_on) not in (select l.text from line l) as over
        from private.agreement a where a.casefile_id = p_case and not a.done
    )
    select coalesce(jsonb_agg(x.item order by x.n, x.id), '[]') from (
        select l.n, null::uuid as id, private.save_item('agreement', private.op_id(p_op, 'agreement ' || l.n), 0,
                   l.what || jsonb_build_object('casefile_id', p_case, 'meeting_id', p_meeting)) as item
        from line l where l.text not in (select f.text from force f)
        union all
        select 100000, f.id, private.save_item('agreement', f.id, f.version, '{"done": true}') from force f where f.over
        union all
        select 200000, f.id, private.save_item('agreement', f.id, f.version, jsonb_build_object('latest_id', p_meeting))
        from force f join private.meeting_kind k on k.kind = p_kind and k.agreements
        where not f.over and f.meeting_id <> p_meeting and f.latest_id is distinct from p_meeting) x
$$;
