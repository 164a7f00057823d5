-- Colleagues who can log in, and, for large municipalities, teams of workers who are there in name only.
select private.staff_add(p.login, p.name, p.initials, 'caseworker', p.unit, '-infinity'),
       private.staff_login(p.login, 'caseworker', '')
from (values
    ('jla', 'Jytte Lauridsen', 'JLA', 'Jobkonsulenter'), ('kni', 'Kim Nicolaisen', 'KNI', 'Jobkonsulenter'),
    ('lbr', 'Lone Brodersen', 'LBR', 'Jobkonsulenter'), ('mth', 'Morten Thomsen', 'MTH', 'Fleksteam'),
    ('npe', 'Nanna Petersen', 'NPE', 'Fleksteam'), ('oka', 'Ole Karstensen', 'OKA', 'Kompetencecenter'),
    ('pja', 'Pia Jacobsen', 'PJA', 'Kompetencecenter'), ('rsk', 'Rikke Skov', 'RSK', 'Kompetencecenter'),
    ('tma', 'Thea Madsen', 'TMA', 'Ungeteam'), ('uhe', 'Ulla Hermansen', 'UHE', 'Ungeteam'),
    ('vbo', 'Viggo Bojsen', 'VBO', 'Sygedagpenge'), ('yan', 'Yrsa Andresen', 'YAN', 'Sygedagpenge')
) p(login, name, initials, unit)
where exists (select from private.unit u where lower(u.name) = lower(p.unit) and u.valid_to = 'infinity')
  and not exists (select from private.staff s where s.login = p.login) \g /dev/null

insert into private.unit (id, name, parent_id)
select pg_temp.key('team ' || t), 'Team ' || t, (select u.id from private.unit u where u.parent_id is null order by u.name limit 1)
from generate_series(1, (:n / 5000)::int) t
on conflict do nothing;
insert into private.staff (login, name, initials, role, unit_id)
select 'w' || lpad(w::text, 5, '0'), 'Medarbejder ' || w, 'W' || w, 'caseworker', pg_temp.key('team ' || (1 + w % (:n / 5000)))
from generate_series(1, (:n / 5000)::int * 40) w
on conflict do nothing;
