-- Triggers of what pauses a deadline, what programme a case is in, and what meets a duty to make an offer.
select private.trigger_code(t)
from unnest('{exemption,enrolment}'::text[]) t \g /dev/null
select private.trigger_put(t, '_500_obligations_new', 'after insert',
    'referencing new table as new_row for each statement', 'private.obligations_follow')
from unnest('{exemption,enrolment,activity}'::text[]) t \g /dev/null
select private.trigger_put(t, '_500_obligations', 'after update',
    'referencing old table as old_row new table as new_row for each statement', 'private.obligations_follow')
from unnest('{exemption,enrolment,activity}'::text[]) t \g /dev/null
select private.trigger_put(t, '_500_obligations_gone', 'after delete',
    'referencing old table as old_row for each statement', 'private.obligations_follow')
from unnest('{exemption,enrolment,activity}'::text[]) t \g /dev/null
