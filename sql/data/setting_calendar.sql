-- What the calendar takes for working hours, and how long a meeting is unless said otherwise.
insert into private.setting (name, value, what) values
    ('workday_from', 480, 'when the working day begins, in minutes after midnight'),
    ('workday_to', 960, 'when the working day ends, in minutes after midnight'),
    ('meeting_minutes', 45, 'minutes that a meeting takes unless said otherwise')
on conflict do nothing;
