-- owner: foothold_owner
-- Runs the jobs that are due, or of those only p_job, each for itself: one that fails leaves its error in its row and the
-- others run on. A job that has a batch and did that much has more to do and stays due. For foothold_tick, from a timer, as
-- often as one likes; what is not due is passed over, and while another runs there is nothing but the outcome busy.
drop function if exists api.tick();
create or replace function api.tick(p_job text default null)
returns table (job text, outcome text, done int, error text)
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
#variable_conflict use_column
declare
    j         private.job;
    v_done    int;
    v_error   text;
    v_outcome text;
    v_begun   timestamptz;
begin
    perform private.require('tick');
    -- one row stands for all; an advisory lock anybody could take, and no job would ever run
    perform from private.job x where x.name = (select min(y.name) from private.job y) for no key update skip locked;
    if not found then
        return query select coalesce(p_job, ''), 'busy', null::int, null::text;
        return;
    end if;
    for j in select * from private.job x
             where (p_job is null or x.name = p_job) and (x.last_ok is null or x.last_ok + x.every <= clock_timestamp())
             order by x.name loop
        v_error := null;
        v_begun := clock_timestamp();
        begin
            execute format('select private.%I()', 'job_' || j.name) into v_done;
            set constraints all immediate; -- what would fail with the commit fails here, where it is kept
        exception when others or query_canceled or assert_failure then -- a time-out is a failure of its own, too
            v_error := sqlstate || ' ' || sqlerrm;
            v_done := null;
        end;
        v_outcome := case when v_error is not null then 'failed' when v_done >= j.batch then 'more' else 'ok' end;
        update private.job x set last_run = v_begun, last_error = v_error, last_done = v_done,
            last_took = clock_timestamp() - v_begun,
            last_ok = case when v_outcome = 'ok' then clock_timestamp() else x.last_ok end
        where x.name = j.name;
        return query select j.name, v_outcome, v_done, v_error;
    end loop;
end $$;
