-- Triggers that are not of the generated kind.
select private.trigger_put('casefile', '_200_begin', 'after insert',
    'referencing new table as new_row for each statement', 'private.casefile_begin');
select private.trigger_put('casefile', '_200_follow', 'after update', 'for each row', 'private.casefile_follow');
select private.trigger_put('casefile', '_300_moved', 'after update',
    'referencing old table as old_row new table as new_row for each statement', 'private.case_moved');
select private.trigger_put('casefile', '_400_card_new', 'after insert',
    'referencing new table as new_row for each statement', 'private.card_follow');
select private.trigger_put('casefile', '_400_card', 'after update',
    'referencing old table as old_row new table as new_row for each statement', 'private.card_follow');
select private.trigger_put('citizen', '_400_card', 'after update',
    'referencing old table as old_row new table as new_row for each statement', 'private.card_follow');
select private.trigger_put('benefit_period', '_400_card_new', 'after insert',
    'referencing new table as new_row for each statement', 'private.card_follow');
select private.trigger_put('benefit_period', '_400_card', 'after update',
    'referencing old table as old_row new table as new_row for each statement', 'private.card_follow');
select private.trigger_put('assignment', '_200_guard', 'after insert or ' || private.own_update('assignment'),
    'for each row', 'private.assignment_guard');
select private.trigger_put('unit', '_400_below', 'after insert or update or delete or truncate', 'for each statement', 'private.unit_below_put');
