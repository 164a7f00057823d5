-- Nobody works on these cases any longer: co-workers, substitutes and guests lose them, and what stands open to them closes. Who is
-- responsible, and the supervisors of the unit, keep them.
create or replace function private.access_end(p_op uuid, p_case uuid) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_old private.assignment;
    v_new private.assignment;
begin
    for v_old in select * from private.assignment a
                 where a.casefile_id = p_case and a.kind <> 'responsible' and a.valid_to >= private.today() loop
        update private.assignment a
        set valid_from = least(a.valid_from, private.today() - 1), valid_to = private.today() - 1, version = a.version + 1
        where a.id = v_old.id returning * into v_new;
        perform private.change_put(p_op, 'assignment', p_case, v_new.id, to_jsonb(v_old), to_jsonb(v_new));
    end loop;
    update private.access_session a set until = clock_timestamp()
    where a.casefile_id = p_case and a.until > clock_timestamp()
      and a.login is distinct from (select c.responsible from private.casefile c where c.id = p_case)
      and not exists (select from private.staff s where s.login = a.login and s.role = 'supervisor');
end $$;
