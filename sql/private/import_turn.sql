-- Writes rows of a caseload file of which no two have the same CPR number. Answers [{line, outcome, column, reason}].
create or replace function private.import_turn(p_op uuid, p_rows private.import_citizen[]) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_out    jsonb := '[]';
    v_new    private.import_citizen[];
    v_change jsonb;
    r        record;
begin
    for r in
        select x as t, c.id as citizen_id, c.casefile_id, f.closed_on,
               private.fold(c.family_name) <> private.fold(x.family_name) as other
        from unnest(p_rows) x
        join private.identity i on i.cpr = x.cpr
        join private.citizen c on c.id = i.citizen_id
        left join private.casefile f on f.id = c.casefile_id
        order by x.line
    loop
        if r.other or r.closed_on is null or r.closed_on <= private.today() then
            v_out := v_out || jsonb_build_object('line', (r.t).line, 'outcome', 'error',
                'field', case when r.other then 'family_name' else 'cpr' end,
                'reason', case when r.other then 'other_name' else 'case_closed' end);
            continue;
        end if;
        v_change := private.import_differs(p_op, r.t, r.citizen_id);
        if v_change <> '[]' then
            perform private.save_write(p_op, v_change);
        end if;
        v_out := v_out || jsonb_build_object('line', (r.t).line,
                                             'outcome', case when v_change = '[]' then 'skip' else 'update' end);
    end loop;
    v_new := array(select x from unnest(p_rows) x
                   where not exists (select from private.identity i where i.cpr = x.cpr) order by x.line);
    if v_new <> '{}' then
        perform private.import_make(p_op, v_new);
    end if;
    return v_out || (select coalesce(jsonb_agg(jsonb_build_object('line', x.line, 'outcome', 'create')), '[]')
                     from unnest(v_new) x);
end $$;
