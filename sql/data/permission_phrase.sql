-- Who keeps phrases for notes, and who shares them with others.
insert into private.permission (task, role, reach) values
    ('phrase', 'caseworker', 'any'), ('phrase', 'supervisor', 'any'), ('phrase', 'admin', 'any'),
    ('phrase_share', 'supervisor', 'any'), ('phrase_share', 'admin', 'any')
on conflict do nothing;
