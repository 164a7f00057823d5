-- Standing in for others.
insert into private.permission (task, role, reach) values ('substitute', 'caseworker', 'any'), ('substitute', 'supervisor', 'any')
on conflict do nothing;
insert into private.code (list, code, label_da, label_en, sort) values
    ('substitute_state', 'now', 'NU', 'NOW', 1),
    ('substitute_state', 'ahead', 'SENERE', 'LATER', 2),
    ('substitute_state', 'over', 'OVERSTÅET', 'OVER', 3),
    ('left_kind', 'substitute', 'vikariat', 'standing in', 9),
    ('entity', 'substitute', 'vikar', 'substitute', 70),
    ('field', 'substitute', 'vikar', 'substitute', 700)
on conflict do nothing;
