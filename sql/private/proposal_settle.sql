-- Notes where a case was sent, p_chosen, beside what the allocation rule proposed; another unit needs a reason, which goes
-- to the list of overrides. For functions of the owner that have just moved the case, or left it where it is.
create or replace function private.proposal_settle(
    p_op uuid, p_case uuid, p_cause text, p_rule private.allocation_rule, p_chosen uuid, p_reason text) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_old private.unit_proposal;
    v_new private.unit_proposal;
begin
    select * into v_old from private.unit_proposal p where p.casefile_id = p_case and p.status = 'open';
    if p_rule.id is null or v_old.id is null and p_rule.unit_id = p_chosen then
        return;
    elsif v_old.id is null then
        insert into private.unit_proposal (casefile_id, cause, proposed_on, proposed_unit, rule_id)
        values (p_case, p_cause, private.today(), p_rule.unit_id, p_rule.id) returning * into v_old;
    end if;
    update private.unit_proposal p
    set version = p.version + 1, proposed_unit = p_rule.unit_id, rule_id = p_rule.id, decided_unit = p_chosen,
        status = case when p_rule.unit_id = p_chosen then 'accepted' else 'overridden' end,
        decided_on = private.today(), decided_by = session_user
    where p.id = v_old.id returning * into v_new;
    perform private.change_put(p_op, 'unit_proposal', p_case, v_new.id, to_jsonb(v_old), to_jsonb(v_new));
    if v_new.status = 'overridden' then
        insert into private.override (casefile_id, kind, subject_id, detail, reason, made_on)
        select p_case, 'unit', v_new.id, a.name || ' -> ' || b.name, btrim(p_reason), private.today()
        from private.unit a, private.unit b where a.id = p_rule.unit_id and b.id = p_chosen;
    end if;
    perform private.tell();
end $$;
