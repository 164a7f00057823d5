-- Locks what a save concerns before anything is judged: all casefiles (p_cases) in id order, then rows rooted in themselves in
-- (entity, id) order, so two saves never wait for each other in a ring. A case or row out of sight is not_found.
-- False: a case was merged with another, perhaps while we waited, so the rows may be elsewhere now: parse again and come
-- back with p_final, where the cases are the same.
drop function if exists private.save_lock(private.save_element[], boolean);
create or replace function private.save_lock(
    p_elements private.save_element[], p_cases uuid[], p_final boolean) returns boolean
volatile language plpgsql as $$
declare
    v_n     int;
    v_moved boolean;
    e       record;
begin
    select count(*), bool_or(x.moved) into v_n, v_moved
    from (select c.merged_into is not null or c.merges > 0 as moved
          from private.casefile c where c.id = any (p_cases) order by c.id for no key update) x;
    -- of what is out of sight only case_merged can say
    if not p_final and (v_moved or v_n <> cardinality(p_cases)) and private.case_merged(p_cases) then
        return false;
    elsif v_n <> cardinality(p_cases) then
        raise exception using errcode = 'FH003', message = 'not_found';
    end if;
    if cardinality(p_elements) > 1 or p_elements[1].root = 'self' then
        for e in
            select x.entity, x.id from unnest(p_elements) x where x.root = 'self' and x.version > 0 order by x.entity, x.id
        loop
            execute format('select 1 from private.%I where id = $1 for no key update', e.entity) into v_n using e.id;
            if v_n is null then
                raise exception using errcode = 'FH003', message = 'not_found', table = e.entity;
            end if;
        end loop;
    end if;
    return true;
end $$;
