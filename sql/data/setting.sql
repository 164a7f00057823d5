-- Numbers that the municipality may change.
insert into private.setting (name, value, what) values
    ('open_per_hour', 60, 'different cases that one person may open within an hour'),
    ('open_per_day', 300, 'different cases that one person may open within 24 hours')
on conflict do nothing;
