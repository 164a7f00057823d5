-- What the rules as they stand would change in the obligations as they are stored: whose open dates move, from what to what
-- (null: not owed). A rule of one set and that of the same name in another are one line.
create or replace function private.rules_moves()
returns table (case_no text, rule text, ordinal int, was date, becomes date)
stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off
language plpgsql as $$
#variable_conflict use_column
declare
    v_after uuid := '00000000-0000-0000-0000-000000000000';
    v_batch uuid[];
begin
    loop
        v_batch := array(select c.id from private.casefile c where c.id > v_after order by c.id limit 10000);
        exit when cardinality(v_batch) = 0;
        return query
        with new as materialized (
            select w.casefile_id, w.subject_id, private.rule_tail(w.rule_id) as tail, w.rule_id, w.anchor_on, w.ordinal, w.due_on, w.status
            from private.obligations_wanted(v_batch) w
        ), old as materialized (
            select o.casefile_id, o.subject_id, private.rule_tail(o.rule_id) as tail, o.rule_id, o.anchor_on, o.ordinal, o.due_on, o.status
            from private.obligation o where o.casefile_id = any (v_batch) and o.status <> 'void'
        ), pair as (
            select coalesce(n.casefile_id, o.casefile_id) as casefile_id, o.rule_id as old_rule, n.rule_id as new_rule,
                   coalesce(n.ordinal, o.ordinal) as ordinal, o.due_on as was, n.due_on as becomes
            from new n full join old o on o.casefile_id = n.casefile_id and o.subject_id = n.subject_id and o.tail = n.tail
                                      and o.anchor_on = n.anchor_on and o.ordinal = n.ordinal
            where 'open' in (n.status, o.status)
        )
        select c.case_no, case when p.old_rule <> p.new_rule then p.old_rule || ' > ' || p.new_rule
                               else coalesce(p.new_rule, p.old_rule) end, p.ordinal, p.was, p.becomes
        from pair p join private.casefile c on c.id = p.casefile_id
        where p.was is distinct from p.becomes;
        v_after := v_batch[cardinality(v_batch)];
    end loop;
end $$;
