-- Rooms, group meetings with their citizens, and call-ins. Whoever or whatever is taken already stays as it is.
insert into private.room (id, name, places, address)
select pg_temp.key('room ' || r.name), r.name, r.places, r.address
from (values ('Lokale 1', 4, 'Jobcentret, Tønder'), ('Lokale 2', 4, 'Jobcentret, Tønder'), ('Lokale 3', 6, 'Jobcentret, Tønder'),
             ('Lokale 4', 6, 'Jobcentret, Tønder'), ('Mødesalen', 24, 'Jobcentret, Tønder'),
             ('Bredebro', 8, 'Borgerservice, Bredebro')) r(name, places, address)
on conflict do nothing;
insert into private.booking (resource, who, starts_at, ends_at, meeting_id)
select 'room', pg_temp.key('room Lokale ' || 1 + pg_temp.chance(m.id, 21, 4))::text, m.starts_at, m.ends_at, m.id
from private.meeting m join fresh f on f.id = m.casefile_id
where m.status = 'booked' and m.form = 'fremmoede' and m.room_id is null
order by m.id
on conflict do nothing;
update private.meeting m set room_id = b.who::uuid
from private.booking b where b.meeting_id = m.id and b.resource = 'room' and m.room_id is null;

create temp table course on commit drop as
select pg_temp.key('group ' || t.n) as id, t.*, w.worker
from (values (1, 'Dit CV på Jobnet', 6, '15:00'::time), (2, 'Sådan søger du job', 7, '15:00'), (3, 'Jobklub', 13, '15:00'),
             (4, 'Rettigheder og pligter', -7, '15:00')) t(n, title, days, time)
join (select s.login as worker, row_number() over (order by s.login) as n from private.staff s
      where s.role = 'caseworker' and s.ends >= :'today' and exists (select from fresh f where f.responsible = s.login)) w
  on w.n = case when t.n = 4 then 1 else t.n end
where not exists (select from private.group_meeting g where g.id = pg_temp.key('group ' || t.n));
alter table course add at timestamptz;
update course set at = pg_temp.at(private.workday(:'today'::date + days, :'today'::date - 14), time);
delete from course c where c.days >= 0 and exists (
    select from private.booking b where (b.resource, b.who) in (('worker', c.worker), ('room', pg_temp.key('room Mødesalen')::text))
      and b.starts_at < c.at + interval '90 minutes' and b.ends_at > c.at);
insert into private.group_meeting (id, kind, title, starts_at, ends_at, room_id, worker, capacity, status)
select c.id, 'informationsmoede', c.title, c.at, c.at + interval '90 minutes', pg_temp.key('room Mødesalen'), c.worker, 12,
       case when c.days < 0 then 'held' else 'booked' end
from course c;
insert into private.booking (resource, who, starts_at, ends_at, group_id)
select r.resource, r.who, c.at, c.at + interval '90 minutes', c.id
from course c cross join lateral (values ('worker', c.worker), ('room', pg_temp.key('room Mødesalen')::text)) r(resource, who)
where c.days >= 0;
insert into private.meeting (id, casefile_id, unit_id, responsible, kind, form, starts_at, ends_at, room_id, worker, title, status,
                             late, resets_deadline, group_id, booked_by, booked_at)
select pg_temp.key('member ' || c.n || m.id), m.id, m.unit_id, m.responsible, 'informationsmoede', 'fremmoede', c.at,
       c.at + interval '90 minutes', pg_temp.key('room Mødesalen'), c.worker, c.title,
       case when c.days >= 0 then 'booked' when m.n = 3 then 'no_show' else 'held' end, c.days < 0 and m.n = 2, false, c.id,
       c.worker, pg_temp.at(:'today'::date - 10, '09:00')
from course c
cross join lateral (
    select f.id, f.unit_id, f.responsible, row_number() over (order by pg_temp.chance(f.id, 22, 100000), f.id) as n
    from fresh f where f.responsible = c.worker and not f.protected and not exists (
        select from private.booking b where b.resource = 'citizen' and b.who = f.id::text
          and b.starts_at < c.at + interval '90 minutes' and b.ends_at > c.at)) m
where m.n <= 8;
insert into private.booking (resource, who, starts_at, ends_at, meeting_id)
select 'citizen', m.casefile_id::text, m.starts_at, m.ends_at, m.id
from private.meeting m join course c on c.id = m.group_id where m.status = 'booked';

-- two in three of what is booked was called in for
insert into private.call_in (id, casefile_id, unit_id, responsible, meeting_id, sent_on, channel, title, body, rebook_until)
select pg_temp.key('call-in ' || m.id), m.casefile_id, m.unit_id, m.responsible, m.id, :'today'::date - 9,
       case pg_temp.chance(m.id, 23, 5) when 0 then 'letter' else 'digital_post' end, k.call_title,
       private.call_in_text(k.call_body, m, r.until), r.until
from private.meeting m join fresh f on f.id = m.casefile_id
join private.meeting_kind k on k.kind = m.kind and k.call_body <> ''
cross join lateral (select private.local_day(m.starts_at) - k.rebook_days as until) r
where m.status = 'booked' and pg_temp.chance(m.id, 24, 3) > 0;
