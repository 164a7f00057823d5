-- Moving cases: what may be done, by whom, and its numbers.
insert into private.permission (task, role, reach) values
    ('move', 'supervisor', 'any'), ('hours', 'supervisor', 'any'), ('hours', 'admin', 'any'), ('reorganise', 'supervisor', 'any')
on conflict do nothing;
insert into private.setting (name, value, what) values
    ('move_undo_hours', 24, 'hours within which moved cases can be given back'),
    ('reorganisation_undo_hours', 336, 'hours within which a reorganisation that took effect can be undone'),
    ('move_tick', 2000, 'cases that one run of the nightly job moves at most; the next goes on'),
    ('move_batch', 5, 'cases moved in one transaction; others who save wait for no more than these')
on conflict do nothing;
insert into private.job (name, every) values ('moves', '1 second')
on conflict do nothing;
