-- Ending somebody's work.
insert into private.permission (task, role, reach) values ('staff_end', 'supervisor', 'any')
on conflict do nothing;
insert into private.job (name, every) values ('leavers', '1 hour')
on conflict do nothing;
insert into private.code (list, code, label_da, label_en, sort) values
    ('left_kind', 'case', 'sag', 'case', 1),
    ('left_kind', 'meeting', 'møde', 'meeting', 2),
    ('left_kind', 'group_meeting', 'gruppemøde', 'group meeting', 3),
    ('left_kind', 'draft', 'kladde', 'draft', 4),
    ('left_kind', 'approval', 'godkendelse', 'approval', 5),
    ('left_kind', 'returned', 'sendt tilbage', 'sent back', 6),
    ('left_kind', 'mentor', 'mentor', 'mentor', 7),
    ('left_kind', 'reminder', 'påmindelse', 'reminder', 10),
    ('left_kind', 'member', 'tilknytning', 'membership', 8),
    ('left_how', 'hand_over', 'OVERDRAGES FØRST', 'TO BE HANDED OVER', 1),
    ('left_how', 'drop', 'KLADDER: KUN EGNE', 'DRAFTS: HIS ALONE', 2),
    ('left_how', 'passes', 'GÅR TIL NÆSTE LEDER', 'PASSES TO THE NEXT', 3),
    ('left_how', 'with_case', 'FØLGER SAGEN', 'GOES WITH THE CASE', 4),
    ('left_how', 'by_itself', 'SLUTTER AF SIG SELV', 'ENDS BY ITSELF', 5)
on conflict do nothing;
