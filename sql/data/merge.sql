-- What becomes of each table that names a case when two cases are merged: move (its rows go to the case that stays), stay
-- (they belong to the case that is merged away, for the reason given), history (they follow the rows they tell of).
insert into private.merge_table (name, how, why) values
    ('access_session', 'stay', 'who opened which case'),
    ('card', 'stay', 'made anew'),
    ('card_word', 'stay', 'made anew'),
    ('case_move_row', 'stay', 'what was once planned for that case'),
    ('citizen', 'stay', 'what is chosen of him is copied'),
    ('hold', 'stay', 'belongs to a deadline'),
    ('identity', 'stay', 'the number still leads to the case that stays'),
    ('import_row', 'stay', 'what a file once said'),
    ('obligation', 'stay', 'worked out anew'),
    ('presence', 'stay', 'who looks at what just now'),
    ('search_log', 'stay', 'who looked for whom'),
    ('unit_proposal', 'stay', 'where that case belonged'),
    ('change', 'history', ''), ('change_value', 'history', ''),
    ('activity', 'move', ''), ('agreement', 'move', ''), ('approval', 'move', ''), ('assignment', 'move', ''),
    ('benefit_period', 'move', ''), ('call_in', 'move', ''), ('case_exit', 'move', ''), ('category_history', 'move', ''),
    ('consent', 'move', ''), ('contact_attempt', 'move', ''), ('contact_person', 'move', ''), ('enrolment', 'move', ''),
    ('exemption', 'move', ''), ('goal', 'move', ''), ('meeting', 'move', ''), ('meeting_participant', 'move', ''),
    ('mentor_assignment', 'move', ''), ('note', 'move', ''), ('override', 'move', ''), ('plan', 'move', ''),
    ('plan_review', 'move', ''), ('referral', 'move', ''), ('reminder', 'move', ''), ('sample', 'move', '')
on conflict (name) do update set how = excluded.how, why = excluded.why;
insert into private.setting (name, value, what) values
    ('merge_undo_days', 30, 'days for which the merging of two cases can be undone')
on conflict do nothing;
insert into private.permission (task, role, reach) values ('merge', 'supervisor', 'led') on conflict do nothing;
