-- Makes citizens, numbers, cases and first benefit periods of rows whose CPR numbers nobody has. Answers the cases, in order.
do $$ begin
    if pg_get_function_result(to_regprocedure('private.import_make(uuid, private.import_citizen[])')) <> 'uuid[]' then
        drop function private.import_make(uuid, private.import_citizen[]);
    end if;
end $$;
create or replace function private.import_make(p_op uuid, p_rows private.import_citizen[]) returns uuid[]
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_n        int := cardinality(p_rows);
    v_citizens uuid[] := array(select gen_random_uuid() from generate_series(1, v_n));
    v_cases    uuid[] := array(select gen_random_uuid() from generate_series(1, v_n));
    v_periods  uuid[] := array(select gen_random_uuid() from generate_series(1, v_n));
    v_numbers  text[] := private.new_case_nos(v_n);
begin
    insert into private.citizen (id, family_name, given_name, birth_date, phone, email, street, postcode, town,
                                 protected_until, a_kasse, education, children_at_home, remark)
    select v_citizens[r.n], r.family_name, coalesce(r.given_name, ''), private.cpr_birth(r.cpr), r.phone, r.email,
           r.street, r.postcode, r.town, r.protected_until, r.a_kasse, r.education, r.children_at_home, r.remark
    from unnest(p_rows) with ordinality r(line, turn, cpr, family_name, given_name, street, postcode, town, phone, email,
        target_group, benefit, starts, visitation, unit_id, responsible, protected_until, a_kasse, education,
        children_at_home, first_request, remark, n);
    insert into private.identity (citizen_id, cpr)
    select v_citizens[n], p_rows[n].cpr from generate_series(1, v_n) n;
    insert into private.casefile (id, citizen_id, case_no, unit_id, responsible, target_group, opened_on)
    select v_cases[n], v_citizens[n], v_numbers[n], p_rows[n].unit_id, p_rows[n].responsible,
           coalesce(p_rows[n].target_group, ''),
           least(coalesce(p_rows[n].first_request, p_rows[n].starts), private.today())
    from generate_series(1, v_n) n;
    insert into private.benefit_period (id, casefile_id, benefit, starts, visitation, target_group, first_request)
    select v_periods[n], v_cases[n], p_rows[n].benefit, p_rows[n].starts, p_rows[n].visitation, p_rows[n].target_group,
           p_rows[n].first_request
    from generate_series(1, v_n) n where p_rows[n].benefit is not null;
    perform private.changes_first(p_op, 'citizen', v_citizens);
    perform private.changes_first(p_op, 'casefile', v_cases);
    perform private.changes_first(p_op, 'benefit_period', v_periods);
    return v_cases;
end $$;
