-- Triggers of following up.
select private.trigger_put('change_value', '_500_approval', 'after insert',
    'referencing new table as new_row for each statement', 'private.approval_follow');
select private.trigger_put('hold', '_150_code', 'before insert or ' || private.own_update('hold'),
    'for each row', 'private.code_guard');
select private.trigger_put('sample', '_150_code', 'before insert or ' || private.own_update('sample'),
    'for each row', 'private.code_guard');
