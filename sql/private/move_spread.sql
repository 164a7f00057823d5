-- Gives the cases of a plan to these people: the heaviest case first, each to the one who then has least, measured
-- against what he can carry; of equals to who has it now. One alone gets all. p_only: some of them alone; what the others
-- bring counts.
create or replace function private.move_spread(
    p_move uuid, p_logins text[], p_unit uuid default null, p_only uuid[] default null) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_today date := private.today();
    v_n     int := cardinality(p_logins);
    v_can   float8[] := array(select private.worker_capacity(l, v_today) from unnest(p_logins) with ordinality x(l, n) order by n);
    v_load  float8[] := array(
        select w.at_high + private.move_load(p_move, l, p_only)
        from unnest(p_logins) with ordinality x(l, n) join private.worker_loads(p_logins, p_move) w on w.login = l order by n);
    v_ids   uuid[] := '{}';
    v_to    text[] := '{}';
    v_best  int;
    r       record;
begin
    for r in
        select w.casefile_id, w.high, coalesce(array_position(p_logins, w.responsible), 1) as mine
        from private.case_move_row w where w.move_id = p_move and w.result = 'planned'
          and (p_only is null or w.casefile_id = any (p_only))
        order by w.high, w.casefile_id
    loop
        v_best := r.mine;
        for i in 1 .. v_n loop
            if (v_load[i] + 1.0 / r.high) / v_can[i] < (v_load[v_best] + 1.0 / r.high) / v_can[v_best] - 1e-9 then
                v_best := i;
            end if;
        end loop;
        v_load[v_best] := v_load[v_best] + 1.0 / r.high;
        v_ids := v_ids || r.casefile_id;
        v_to := v_to || p_logins[v_best];
    end loop;
    update private.case_move_row w set to_responsible = t.login, to_unit_id = coalesce(p_unit, w.unit_id)
    from unnest(v_ids, v_to) t(id, login) where w.move_id = p_move and w.casefile_id = t.id;
end $$;
