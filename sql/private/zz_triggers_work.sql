-- Triggers of the entities of the trade.
select private.trigger_code(t)
from unnest('{activity,benefit_period,meeting,meeting_participant,mentor,mentor_assignment,note}'::text[]) t \g /dev/null
select private.trigger_put('meeting', '_200_guard', 'before insert or ' || private.own_update('meeting'),
    'for each row', 'private.meeting_guard');
select private.trigger_put('note', '_200_guard', 'before insert or ' || private.own_update('note'),
    'for each row', 'private.note_guard');
select private.trigger_put('mentor_assignment', '_200_guard', 'before insert or ' || private.own_update('mentor_assignment'),
    'for each row', 'private.mentor_guard');
select private.trigger_put(t, '_500_obligations_new', 'after insert',
    'referencing new table as new_row for each statement', 'private.obligations_follow')
from unnest('{benefit_period,meeting,mentor_assignment,plan,plan_review}'::text[]) t \g /dev/null
select private.trigger_put(t, '_500_obligations', 'after update',
    'referencing old table as old_row new table as new_row for each statement', 'private.obligations_follow')
from unnest('{benefit_period,casefile,citizen,meeting,mentor_assignment,plan,plan_review}'::text[]) t \g /dev/null
select private.trigger_put(t, '_500_obligations_gone', 'after delete',
    'referencing old table as old_row for each statement', 'private.obligations_follow')
from unnest('{benefit_period,meeting,mentor_assignment,plan,plan_review}'::text[]) t \g /dev/null
