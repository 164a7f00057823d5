-- Refers the citizen of a new case to visitation if he is younger than the youth age, whatever his benefit: he stands in the
-- youth queue with a deadline from the first day.
create or replace function private.youth_refer(p_op uuid, p_case uuid) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_id   uuid := private.op_id(p_op, 'referral');
    v_case private.casefile;
    v_said text;
begin
    select c.* into v_case from private.casefile c join private.citizen p on p.id = c.citizen_id
    where c.id = p_case and p.birth_date > private.youth_line();
    if not found then
        return;
    end if;
    select b.visitation into v_said from private.benefit_period b where b.casefile_id = p_case order by b.starts desc limit 1;
    insert into private.referral (id, casefile_id, referred_on, proposed)
    values (v_id, p_case, private.today(), coalesce(v_said, 'ikke_visiteret'));
    perform private.change_first(p_op, 'referral', p_case, v_id);
end $$;
