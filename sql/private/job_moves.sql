-- Job: plans whose day has come are carried out, and those that were begun and left are gone on with; so many cases at a
-- time that nobody who saves waits for the whole of it. Returns the rows judged.
create or replace function private.job_moves() returns int
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_most int := (select s.value from private.setting s where s.name = 'move_tick');
    v_n    int := 0;
    v_left int;
    m      private.case_move;
begin
    while v_n < v_most loop
        select * into m from private.case_move x
        where x.state in ('approved', 'running', 'undoing') and x.effective_on <= private.today()
          and exists (select from private.case_move_row r where r.move_id = x.id
                      and r.result = case x.state when 'undoing' then 'moved' else 'planned' end)
        order by x.effective_on, x.id limit 1 for no key update skip locked;
        exit when not found;
        v_left := private.move_on(gen_random_uuid(), m);
        v_n := v_n + (select s.value from private.setting s where s.name = 'move_batch');
    end loop;
    return v_n;
end $$;
