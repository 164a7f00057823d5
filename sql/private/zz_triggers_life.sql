-- Triggers of the citizen's life.
select private.trigger_code(t)
from unnest('{case_exit,contact_person,consent,contact_attempt}'::text[]) t \g /dev/null
select private.trigger_put(t, '_180_closed', 'before insert or ' || private.own_update(t), 'for each row', 'private.closed_guard')
from unnest('{meeting,mentor_assignment,benefit_period,enrolment,activity,plan,referral}'::text[]) t \g /dev/null
select private.trigger_put('consent', '_200_guard', 'before insert or ' || private.own_update('consent'), 'for each row', 'private.consent_guard');
select private.trigger_put('reminder', '_200_guard', 'before insert or ' || private.own_update('reminder'), 'for each row', 'private.reminder_guard');
select private.trigger_put('contact_attempt', '_200_guard', 'before insert', 'for each row', 'private.attempt_guard');
select private.trigger_put('call_in', '_250_dead', 'before insert', 'for each row', 'private.dead_guard');
