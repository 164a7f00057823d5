-- Who may close a case and open it again, and what else befalls a citizen.
insert into private.permission (task, role, reach) values
    ('close', 'caseworker', 'case'), ('close', 'supervisor', 'case'),
    ('identity', 'caseworker', 'case'), ('identity', 'supervisor', 'case')
on conflict do nothing;
