-- Moving cases: what may be done, by whom, and its numbers.
insert into private.permission (task, role, reach) values
    ('move', 'supervisor', 'any'), ('hours', 'supervisor', 'any'), ('hours', 'admin', 'any')
on conflict do nothing;
insert into private.setting (name, value, what) values
    ('move_undo_hours', 24, 'hours within which moved cases can be given back'),
    ('move_batch', 20, 'cases moved in one transaction; others who save wait for no more than these')
on conflict do nothing;
