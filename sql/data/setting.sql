-- Numbers that the municipality may change.
insert into private.setting (name, value, what) values
    ('open_per_hour', 60, 'different cases that one person may open within an hour'),
    ('open_per_day', 300, 'different cases that one person may open within 24 hours'),
    ('guest_per_day', 50, 'different cases of others that one person may look into for a reason within 24 hours'),
    ('drafts_per_person', 500, 'drafts that one person may keep'),
    ('draft_bytes', 1000000, 'bytes that one draft may have'),
    ('draft_days', 60, 'days after which a draft that nobody typed into is thrown away'),
    ('receipt_days', 60, 'days for which the answer to a save is kept for clients that ask again')
on conflict do nothing;
