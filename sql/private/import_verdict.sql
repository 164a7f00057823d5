-- What becomes of a good row of a caseload file, held against what is known of the citizen (p_state, null: nothing; p_closed:
-- his case is): create, update, skip or error, with field and reason; plan is what an update changes, from what to what, and
-- what belongs together with it; state is what is known afterwards. What the row leaves empty is not emptied, unit and worker
-- are the case's own affair. A later start of a benefit is a new period; of an earlier one reason says that it is passed over.
create or replace function private.import_verdict(p_state jsonb, p_closed boolean, p_row jsonb,
    out verdict text, out field text, out reason text, out plan jsonb, out state jsonb)
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    c_period constant text[] := private.import_fields('benefit_period');
    v_new    boolean := coalesce(p_row ->> 'starts' > p_state ->> 'starts', p_row ? 'benefit' and not p_state ? 'benefit');
    v_said   jsonb;
    v_change jsonb;
begin
    if p_state is null then
        verdict := 'create';
        state := p_row;
        return;
    elsif private.fold(p_state ->> 'family_name') <> private.fold(p_row ->> 'family_name') then
        select 'error', 'family_name', 'other_name' into verdict, field, reason;
        return;
    elsif p_closed then
        select 'error', 'cpr', 'case_closed' into verdict, field, reason;
        return;
    end if;
    if p_row ->> 'starts' < p_state ->> 'starts' then
        select 'starts', 'older_period' into field, reason;
    end if;
    v_said := private.args_part(p_row, private.import_fields('citizen') || case
        when v_new or p_row ->> 'starts' = p_state ->> 'starts' then c_period else '{}' end);
    v_change := (select jsonb_object_agg(n.key, jsonb_build_array(p_state -> n.key, n.value)) from jsonb_each(v_said) n
                 where v_new and n.key = any (c_period) or n.value is distinct from p_state -> n.key);
    if v_change is null then
        verdict := 'skip';
        state := p_state;
        return;
    end if;
    verdict := 'update';
    state := case when v_new then p_state - c_period else p_state end || v_said;
    plan := jsonb_build_object('change', v_change, 'beside', (
        select jsonb_object_agg(g.field, p_state -> g.field)
        from private.field f join private.field g on g.entity = f.entity and g.merge_group = f.merge_group
        where f.entity = 'citizen' and v_change ? f.field and not v_change ? g.field));
end $$;
