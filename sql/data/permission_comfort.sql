-- Who is told of colleagues' typing, and tells of his own; who keeps filters.
insert into private.permission (task, role, reach) values
    ('presence', 'caseworker', 'any'), ('presence', 'supervisor', 'any'),
    ('filter', 'caseworker', 'any'), ('filter', 'supervisor', 'any'), ('filter', 'auditor', 'any'), ('filter', 'admin', 'any')
on conflict do nothing;
insert into private.setting (name, value, what) values
    ('presence_seconds', 75, 'seconds for which colleagues see that somebody is typing, after his line is lost'),
    ('presence_forms', 40, 'forms at most that colleagues see one person typing into')
on conflict do nothing;
