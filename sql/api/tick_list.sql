-- owner: foothold_owner
-- What foothold tick would find: every job, when it ran last and how that ended, when it is due again and whether it is now.
create or replace function api.tick_list()
returns table (job text, due boolean, last_run timestamptz, outcome text, done int, took text, next_due timestamptz, error text)
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    perform private.require('tick');
    return query
        select j.name, j.last_ok is null or j.last_ok + j.every <= clock_timestamp(), j.last_run,
               case when j.last_error is not null then 'failed' when j.last_run is null then 'never'
                    when j.last_ok is null or j.last_run > j.last_ok then 'more' else 'ok' end,
               j.last_done, to_char(extract(epoch from j.last_took), 'FM999990.0') || ' s',
               coalesce(j.last_ok + j.every, '-infinity'), j.last_error
        from private.job j order by j.name;
end $$;
