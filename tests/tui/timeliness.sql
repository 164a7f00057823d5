-- Figures that can be counted by hand: of Anna's cases two of five in time, of Bo's one of one, of Gitte's none of one.
delete from private.obligation;
insert into private.obligation (casefile_id, rule_id, subject_id, anchor_on, ordinal, of_n, owed_by, window_from, due_on, latest_on, status, met_on)
select c.id, v.rule, c.id, v.latest - 7, v.n, 9, 'job_centre', v.latest - 7, v.latest, v.latest, v.status, v.met
from (values (1, 1, 'plan.review', '2026-11-19'::date, 'met', '2026-11-19'::date), (2, 1, 'plan.review', '2026-11-02', 'met_late', '2026-11-05'),
             (3, 3, 'mentor.contact', '2026-10-30', 'open', null), (4, 4, 'plan.review', '2026-10-01', 'met', '2026-09-01'),
             (5, 7, 'plan.review', '2026-09-04', 'open', null), (6, 6, 'plan.review', '2026-07-06', 'met', '2026-07-06'),
             (7, 11, 'plan.review', '2026-11-10', 'open', null), (8, 1, 'plan.review', '2026-11-20', 'open', null)) v(n, person, rule, latest, status, met)
join private.casefile c on c.id = ('00000000-0000-4000-8000-' || lpad(v.person::text, 12, '0'))::uuid;
update private.plan set review_on = '2026-12-04';
