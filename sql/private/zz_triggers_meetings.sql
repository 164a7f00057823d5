-- Triggers of meetings, group meetings, rooms and call-ins.
select private.trigger_put(t, '_150_code', 'before insert or ' || private.own_update(t),
    'for each row', 'private.code_guard')
from unnest('{group_meeting,call_in}'::text[]) t \g /dev/null
select private.trigger_put('meeting', '_190_settle', 'before insert or ' || private.own_update('meeting'),
    'for each row', 'private.meeting_settle');
select private.trigger_put('group_meeting', '_200_guard', 'before insert or ' || private.own_update('group_meeting'),
    'for each row', 'private.group_guard');
select private.trigger_put('call_in', '_200_guard', 'before insert', 'for each row', 'private.call_in_guard');
select private.trigger_put('agreement', '_200_guard', 'before insert', 'for each row', 'private.agreement_guard');
select private.trigger_put(t, '_300_booking', 'after insert or ' || private.own_update(t) || ' or delete',
    'for each row', 'private.booking_follow')
from unnest('{meeting,group_meeting}'::text[]) t \g /dev/null
