-- Brings the cards of these cases up to date and touches none that says so already. next_due_on belongs to the
-- obligations and stays.
create or replace function private.card_put(p_cases uuid[]) returns void
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_worded uuid[]; -- cases whose words are not what they were
begin
    with fresh as materialized (
        select * from private.card_now(p_cases)
    ), put as (
        insert into private.card as c select * from fresh
        on conflict (casefile_id) do update
        set (display_name, birth_date, target_group, benefit, unit_id, responsible, closed_on, protected, words, young) =
            (select excluded.display_name, excluded.birth_date, excluded.target_group, excluded.benefit,
                    excluded.unit_id, excluded.responsible, excluded.closed_on, excluded.protected, excluded.words, excluded.young)
        where (c.display_name, c.birth_date, c.target_group, c.benefit, c.unit_id, c.responsible, c.closed_on,
               c.protected, c.words, c.young)
              is distinct from
              (excluded.display_name, excluded.birth_date, excluded.target_group, excluded.benefit, excluded.unit_id,
               excluded.responsible, excluded.closed_on, excluded.protected, excluded.words, excluded.young)
    )
    select array_agg(f.casefile_id) into v_worded
    from fresh f left join private.card c on c.casefile_id = any (p_cases) and c.casefile_id = f.casefile_id
    where c.words is distinct from f.words;
    delete from private.card_word w where w.casefile_id = any (v_worded);
    insert into private.card_word (word, casefile_id)
    select distinct w, c.casefile_id
    from private.card c cross join lateral string_to_table(c.words, ' ') w
    where c.casefile_id = any (v_worded) and w <> '';
end $$;
