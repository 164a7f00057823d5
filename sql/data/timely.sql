-- Timeliness: its numbers, its codes, who may see it.
insert into private.setting (name, value, what) values
    ('timeliness_months', 12, 'months back that timeliness counts, this one included'),
    ('timeliness_trend', 3, 'months whose timeliness is held against as many before them'),
    ('ageing_days', 60, 'days ahead that the list of what runs out looks'),
    ('ageing_plan_days', 14, 'days ahead that it looks for plans, which are many'),
    ('ageing_past_days', 30, 'days back that it still shows what has run out')
on conflict do nothing;
insert into private.permission (task, role, reach) values
    ('followup', 'caseworker', 'any'), ('followup', 'supervisor', 'any'), ('followup', 'auditor', 'any')
on conflict do nothing;
insert into private.code (list, code, label_da, label_en, sort, source) values
    ('timely', 'in_time', 'til tiden', 'in time', 1, ''),
    ('timely', 'late', 'for sent', 'late', 2, ''),
    ('timely', 'missing', 'ikke gjort', 'not done', 3, ''),
    ('band_state', 'yes', 'opfyldt', 'met', 1, ''),
    ('band_state', 'no', 'mangler', 'missing', 2, ''),
    ('ageing', 'mentor', 'mentorforløb slutter', 'mentor ends', 1, ''),
    ('ageing', 'plan', 'plan skal genbesøges', 'plan to be reviewed', 2, ''),
    ('ageing', 'protection', 'navnebeskyttelse udløber', 'protection ends', 3, ''),
    ('ageing', 'exemption', 'fritagelse slutter', 'exemption ends', 4, ''),
    ('ageing', 'enrolment', 'projekt slutter', 'programme ends', 5, ''),
    ('rule_kind', 'band', 'varighedsbånd', 'duration band', 12, 'star.dk Opfølgning på data om samtaler'),
    ('rule_topic', 'band', 'STARs opfølgning på samtaler', 'STAR''s follow-up on meetings', 11, '')
on conflict do nothing;
