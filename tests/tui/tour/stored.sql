-- What a tour has stored, as the database tells it: who changed what in the case, and who opened it.
\pset footer off
\pset pager off
select c.who, c.entity, count(distinct c.id) as saves, string_agg(distinct f, ', ' order by f) as fields
from private.change c cross join lateral unnest(c.fields) f
join private.card k on k.casefile_id = c.casefile_id and k.display_name = 'Matzen, Fatima'
where c.who in ('aha', 'slh')
group by c.who, c.entity order by min(c.id);
select s.login, s.purpose, count(*) as sessions
from private.access_session s
join private.card k on k.casefile_id = s.casefile_id and k.display_name = 'Matzen, Fatima'
where s.login in ('aha', 'slh')
group by s.login, s.purpose order by s.login;
