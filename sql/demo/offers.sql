-- Offers and exemptions. What had to begin before today (the first offer, the effort of a course) did begin in nearly every case, in time
-- for most; it stands in a plan that was closed since.
create temp table offered (like private.obligation_want, key uuid, kind text, luck int, unit uuid, worker text) on commit drop;
set local enable_seqscan = off;
do $$
declare
    v_batch uuid[];
begin
    for v_batch in
        select array_agg(b.id) from (select f.id, (row_number() over (order by f.id) - 1) / 10000 as n from fresh f) b group by b.n
    loop
        insert into offered
        select w.*, k.key, r.activity_kinds[1], pg_temp.chance(k.key, 1, 1000), f.unit_id, f.responsible
        from private.obligations_windows(v_batch) w
        join fresh f on f.id = w.casefile_id
        join private.rule r on r.id = w.rule_id and r.activity_kinds <> '{}'
        cross join lateral (select pg_temp.key('offer ' || w.casefile_id || w.rule_id || w.ordinal) as key) k
        where w.status = 'open' and w.latest_on < private.today();
    end loop;
end $$;
set local enable_seqscan = on;
create temp table begun on commit drop as
select o.*, case when o.luck < 60 then least(o.latest_on + 3 + pg_temp.chance(o.key, 3, 30), :'today'::date - 1)
                 else greatest(o.window_from, o.latest_on - 10 - pg_temp.chance(o.key, 2, 80)) end as starts
from offered o where o.luck >= case when o.latest_on > :'today'::date - 90 then 40 else 2 end;
insert into private.plan (id, casefile_id, unit_id, responsible, status, summary, starts, review_on)
select pg_temp.key('offers ' || b.casefile_id), b.casefile_id, b.unit, b.worker, 'closed', 'Første indsats.', min(b.starts), min(b.starts) + 90
from begun b group by b.casefile_id, b.unit, b.worker;
insert into private.goal (id, casefile_id, unit_id, responsible, plan_id, title, status, due_on)
select pg_temp.key('goal of ' || b.key), b.casefile_id, b.unit, b.worker, pg_temp.key('offers ' || b.casefile_id),
       'Afprøve arbejdsopgaver', 'reached', b.starts + 60
from begun b;
insert into private.activity (id, casefile_id, unit_id, responsible, goal_id, kind, title, provider, starts, ends, minutes_per_week, status)
select pg_temp.key('begun ' || b.key), b.casefile_id, b.unit, b.worker, pg_temp.key('goal of ' || b.key), b.kind, 'Praktik, butik',
       'SuperBrugsen Skærbæk', b.starts, b.starts + 27 + pg_temp.chance(b.key, 4, 30), 1200, case when b.starts + 58 < :'today' then 'done' else 'running' end
from begun b;
-- Some are exempt for a while, and their deadlines wait.
insert into private.exemption (casefile_id, unit_id, responsible, ground, starts, ends, remark)
select f.id, f.unit_id, f.responsible, x.ground, s.starts, s.starts + x.days, ''
from fresh f
join (values (0, 'illness', 40), (1, 'leave', 14), (2, 'short_job', 30), (3, 'maternity', 98)) x(n, ground, days)
    on x.n = pg_temp.chance(f.id, 51, 4)
cross join lateral (select greatest(f.opened_on, :'today'::date - 60 + pg_temp.chance(f.id, 52, 70)) as starts) s
where pg_temp.chance(f.id, 53, 40) = 0;
