-- Days on which the job centre is shut. Added where missing; a municipality that works on one of them sets active to
-- false, and closes days of its own with rows of private.closing_day.
insert into private.closing_rule (name, label_da, label_en, easter_offset, month, day, from_year, to_year, source, mark) values
    ('new_year', 'nytårsdag', 'New Year''s Day', null, 1, 1, 1900, 2100, 'ft.dk KIU svar 19 (2022-23)', 'V'),
    ('maundy_thursday', 'skærtorsdag', 'Maundy Thursday', -3, null, null, 1900, 2100, 'ft.dk KIU svar 19 (2022-23)', 'V'),
    ('good_friday', 'langfredag', 'Good Friday', -2, null, null, 1900, 2100, 'ft.dk KIU svar 19 (2022-23)', 'V'),
    ('easter', '1. påskedag', 'Easter Day', 0, null, null, 1900, 2100, 'ft.dk KIU svar 19 (2022-23)', 'V'),
    ('easter_monday', '2. påskedag', 'Easter Monday', 1, null, null, 1900, 2100, 'ft.dk KIU svar 19 (2022-23)', 'V'),
    ('prayer_day', 'store bededag', 'Great Prayer Day', 26, null, null, 1900, 2023,
     'bkd.dk; law of 28/2 2023: abolished from 1/1 2024', 'V'),
    ('ascension', 'Kristi himmelfartsdag', 'Ascension Day', 39, null, null, 1900, 2100, 'ft.dk KIU svar 19 (2022-23)', 'V'),
    ('whitsun', '1. pinsedag', 'Whit Sunday', 49, null, null, 1900, 2100, 'ft.dk KIU svar 19 (2022-23)', 'V'),
    ('whit_monday', '2. pinsedag', 'Whit Monday', 50, null, null, 1900, 2100, 'ft.dk KIU svar 19 (2022-23)', 'V'),
    ('christmas', '1. juledag', 'Christmas Day', null, 12, 25, 1900, 2100, 'ft.dk KIU svar 19 (2022-23)', 'V'),
    ('boxing_day', '2. juledag', 'Boxing Day', null, 12, 26, 1900, 2100, 'ft.dk KIU svar 19 (2022-23)', 'V'),
    ('constitution_day', 'grundlovsdag', 'Constitution Day', null, 6, 5, 1900, 2100,
     'no church holiday; offices are usually shut: not verified', 'M'),
    ('christmas_eve', 'juleaftensdag', 'Christmas Eve', null, 12, 24, 1900, 2100,
     'no church holiday; offices are usually shut: not verified', 'M')
on conflict (name) do nothing;
select private.closing_days_put();
