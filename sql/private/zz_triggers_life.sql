-- Triggers of the citizen's life.
select private.trigger_put('case_exit', '_150_code', 'before insert or update', 'for each row', 'private.code_guard');
select private.trigger_put(t, '_180_closed', 'before insert or update', 'for each row', 'private.closed_guard')
from unnest('{meeting,mentor_assignment,benefit_period,enrolment,activity,plan,referral}'::text[]) t \g /dev/null
