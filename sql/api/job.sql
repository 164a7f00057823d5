-- When the nightly jobs ran last, and how that ended; late: it should have run long ago, so nobody calls foothold tick.
create or replace view api.job with (security_invoker = true, security_barrier = true) as
    select j.*, case when outcome = 'failed' then 'Fejl: ' || last_error
                     when outcome in ('late', 'never') then 'Den burde være kørt. Kalder en timer foothold tick?' else '' end as why_da,
           case when outcome = 'failed' then 'Error: ' || last_error
                when outcome in ('late', 'never') then 'It should have run. Does a timer call foothold tick?' else '' end as why_en
    from (select name, every, last_run, last_ok, last_error, last_took, last_done,
                 coalesce(last_ok + every, '-infinity') as next_due,
                 case when last_error is not null then 'failed'
                      when last_run is null then 'never'
                      when last_ok is null or last_run > last_ok then 'more'
                      when clock_timestamp() > last_ok + every + greatest(every, interval '1 day') then 'late'
                      else 'ok' end as outcome,
                 to_char(extract(epoch from last_took), 'FM999990.0') || ' s' as took
          from private.job) j;
