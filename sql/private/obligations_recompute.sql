-- Recomputes the obligations of these cases, or (null) of all, 10,000 at a time. Returns the number of rows touched;
-- 0 means that the table said so already. Generic plans: planning anew for each list of cases took most
-- of a save; and by index, since a kept plan that reads a whole table compares each row with the whole list.
-- Cases are locked in batches, each in order of id: a list longer than one is given in that order.
create or replace function private.obligations_recompute(p_cases uuid[] default null) returns int
volatile security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
set enable_seqscan = off language plpgsql as $$
declare
    v_after uuid := '00000000-0000-0000-0000-000000000000';
    v_at    int := 1;
    v_batch uuid[];
    v_want  private.obligation_want[];
    v_n     int := 0;
begin
    loop
        if p_cases is null then
            v_batch := array(select c.id from private.casefile c where c.id > v_after order by c.id limit 10000);
        else
            v_batch := p_cases[v_at : v_at + 9999];
            v_at := v_at + 10000;
        end if;
        exit when cardinality(v_batch) = 0;
        perform from private.casefile c where c.id = any (v_batch) order by c.id for no key update;
        v_want := array(select w from private.obligations_wanted(v_batch) w);
        v_n := v_n + private.obligations_diff(v_batch, v_want);
        perform private.card_due_put(v_batch);
        v_after := v_batch[cardinality(v_batch)];
    end loop;
    return v_n;
end $$;
