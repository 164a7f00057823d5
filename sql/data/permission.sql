-- What each role may do by privileged functions: private.require looks it up.
insert into private.permission (task, role, reach) values
    ('open', 'caseworker', 'case'), ('open', 'supervisor', 'case'),
    ('create', 'caseworker', 'any'), ('create', 'supervisor', 'any'),
    ('search', 'caseworker', 'any'), ('search', 'supervisor', 'any'),
    ('guest', 'caseworker', 'any'), ('guest', 'supervisor', 'any'),
    ('reassign', 'supervisor', 'led'),
    ('setup', 'admin', 'any'),
    ('tick', 'tick', 'any')
on conflict do nothing;
