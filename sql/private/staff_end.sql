-- Ends a person's work after p_last. Cases he is responsible for go to p_handover, who must be live; without one it is
-- refused while there are any. His co-assignments end too. Returns the number of cases handed over. All of it is in the cases' history.
create or replace function private.staff_end(p_login text, p_last date, p_handover text) returns int
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_old private.staff;
    v_all jsonb;
begin
    select * into v_old from private.staff s where s.login = p_login for update;
    if not found then
        raise exception 'there is no staff with login %', quote_literal(p_login);
    elsif p_last < v_old.starts then
        raise exception '% began on %, later than %', p_login, v_old.starts, p_last;
    elsif p_handover = p_login then
        raise exception '% cannot take over from himself', p_login;
    end if;
    if p_handover is not null then
        perform private.must_work(p_handover);
    else
        perform private.staff_cases_none(p_login);
    end if;
    -- versions are read under the locks, so nothing can have changed when they are saved
    perform from private.casefile c
    where c.responsible = p_login and c.closed_on >= private.today()
       or c.id in (select a.casefile_id from private.assignment a where a.login = p_login)
    order by c.id for no key update;
    select jsonb_agg(x.element) into v_all from (
        select jsonb_build_object('entity', 'casefile', 'id', c.id, 'version', c.version,
                                  'change', jsonb_build_object('responsible', p_handover))
        from private.casefile c where c.responsible = p_login and c.closed_on >= private.today()
        union all
        select jsonb_build_object('entity', 'assignment', 'id', a.id, 'version', a.version,
                                  'change', jsonb_build_object('valid_to', greatest(a.valid_from, p_last)))
        from private.assignment a
        where a.login = p_login and a.kind <> 'responsible' and a.valid_to > greatest(a.valid_from, p_last)) x(element);
    if v_all is not null then
        perform private.save_core(gen_random_uuid(), v_all);
    end if;
    update private.staff s set ends = least(s.ends, p_last) where s.login = p_login;
    return (select count(*) from jsonb_array_elements(v_all) e where e ->> 'entity' = 'casefile');
end $$;
