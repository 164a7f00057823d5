-- A count says how many rows the list behind it has: those that an a-kasse owes stand there too.
update private.obligation set owed_by = 'a_kasse'
where casefile_id = test.id('own') and status = 'open' and first_open and due_on < private.today();
set session authorization sue;
select test.eq('there are some', (select count(*) > 0 from api.queue where owed_by = 'a_kasse' and days < 0), true);
select test.eq('units', (select string_agg(u.path || ' ' || u.overdue, '; ' order by u.path) from api.unit_list u),
    (select string_agg(u.path || ' ' || (select count(*) from api.queue q where q.unit_id = u.id and q.days < 0), '; ' order by u.path)
     from api.unit_list u));
select test.eq('workers', (select string_agg(w.login || ' ' || w.overdue, '; ' order by w.login) from api.worker_list w),
    (select string_agg(w.login || ' ' || (select count(*) from api.queue q where q.responsible = w.login and q.days < 0), '; ' order by w.login)
     from api.worker_list w));
