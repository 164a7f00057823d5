-- Job: draws, of every worker, cases of last month to be looked at again: among those that he saved something in, in an
-- order that hangs on seed, month, worker and case alone, so that the same draw can be made again.
create or replace function private.job_sample() returns int
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_month date := date_trunc('month', private.today())::date - interval '1 month';
    v_n     int;
begin
    with worked as (
        select distinct c.who, c.casefile_id from private.change c
        where c.at >= v_month::timestamp at time zone 'Europe/Copenhagen'
          and c.at < (v_month + interval '1 month') at time zone 'Europe/Copenhagen' and c.casefile_id is not null
    ), drawn as (
        select w.who, w.casefile_id, row_number() over (partition by w.who order by md5(concat_ws(' ', (
            select s.value from private.setting s where s.name = 'sample_seed'), v_month, w.who, w.casefile_id)), w.casefile_id) as n
        from worked w join private.staff t on t.login = w.who and t.role in ('caseworker', 'supervisor')
    )
    insert into private.sample (casefile_id, month, worker)
    select d.casefile_id, v_month, d.who from drawn d
    where d.n <= (select s.value from private.setting s where s.name = 'sample_per_worker')
      and not exists (select from private.sample p where p.month = v_month and p.worker = d.who)
    order by d.who, d.n
    on conflict do nothing;
    get diagnostics v_n = row_count;
    return v_n;
end $$;
