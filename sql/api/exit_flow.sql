-- What citizens lived of when their cases were closed, and what they lived of then: how many went from each benefit to each, as
-- far as the caller sees; per_cent of those who left that benefit; year: within twelve months; reopened: who came back.
-- Sorted by benefit, sort, id.
create or replace view api.exit_flow with (security_invoker = true, security_barrier = true) as
    select concat_ws(' ', e.benefit, e.next_benefit) as id, e.benefit, e.next_benefit, n.sort, count(*)::int as cases,
           count(*) filter (where e.closed_on > ((select private.today()) - interval '1 year')::date)::int as year,
           count(*) filter (where e.reopened_on < 'infinity')::int as reopened,
           round(100.0 * count(*) / sum(count(*)) over (partition by e.benefit))::int as per_cent, 100 as hundred
    from (select coalesce((select b.benefit from private.benefit_period b
                           where b.casefile_id = x.casefile_id and b.starts <= x.closed_on
                           order by b.starts desc limit 1), '') as benefit, x.next_benefit, x.closed_on, x.reopened_on
          from private.case_exit x) e
    left join private.code n on n.list = 'next_benefit' and n.code = e.next_benefit
    group by e.benefit, e.next_benefit, n.sort;
