-- Triggers of following up.
select private.trigger_put('change_value', '_500_approval', 'after insert',
    'referencing new table as new_row for each statement', 'private.approval_follow');
select private.trigger_code('hold');
select private.trigger_code('sample');
