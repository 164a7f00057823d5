-- Taking saves back: for how long, and what cannot be.
insert into private.setting (name, value, what) values
    ('undo_hours', 24, 'hours within which one may take away what one has made; changed fields can be restored later too')
on conflict do nothing;
insert into private.code (list, code, label_da, label_en, sort) values
    ('undo_stop', 'undo_never', 'kan ikke tages tilbage: ret det, eller afslut det', 'cannot be taken back: correct it, or end it', 1),
    ('undo_stop', 'undo_verb', 'har sin egen kommando, og fortrydes dér', 'has a command of its own, and is undone there', 2),
    ('undo_stop', 'undo_others', 'er oprettet af en anden', 'was made by somebody else', 3),
    ('undo_stop', 'undo_late', 'er oprettet for længe siden til at tages tilbage', 'was made too long ago to be taken back', 4),
    ('undo_stop', 'undo_told', 'er sendt til borgeren: aflys eller flyt mødet', 'was sent to the citizen: cancel or move the meeting', 5),
    ('save_state', 'undone', 'fortrudt', 'undone', 1),
    ('save_state', 'undo', 'fortrød', 'undid', 2),
    -- entities of a case whose rows stay once they are made: what was sent, and what a case is built on
    ('undo_never', 'benefit_period', 'ydelse', 'benefit', 1),
    ('undo_never', 'call_in', 'indkaldelse', 'call-in', 2),
    ('undo_never', 'identity', 'CPR-nummer', 'CPR number', 3),
    ('undo_never', 'referral', 'henvisning', 'referral', 4),
    ('undo_never', 'category_history', 'matchkode', 'match code', 5),
    ('undo_never', 'unit_proposal', 'forslag til enhed', 'proposed unit', 6),
    ('undo_never', 'sample', 'stikprøve', 'sample', 7)
on conflict do nothing;
