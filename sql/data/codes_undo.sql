-- What else shows in the list of what one has saved, and why it stays.
insert into private.code (list, code, label_da, label_en, sort) values
    ('undo_stop', 'undo_decided', 'er afgjort: den gælder, til det godkendte ændres', 'is decided: it holds until what was approved is changed', 6),
    ('entity', 'case_move', 'flytning af sager', 'move of cases', 71),
    ('entity', 'import_batch', 'import', 'import', 72)
on conflict do nothing;
