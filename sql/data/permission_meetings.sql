-- Who may set up rooms, and who may make and change group meetings.
insert into private.permission (task, role, reach) values
    ('room', 'supervisor', 'any'), ('room', 'admin', 'any'),
    ('group', 'caseworker', 'any'), ('group', 'supervisor', 'any')
on conflict do nothing;
