-- Triggers of meetings, group meetings, rooms and call-ins.
select private.trigger_code(t)
from unnest('{group_meeting,call_in}'::text[]) t \g /dev/null
select private.trigger_on('meeting', '_190_settle', 'before insert',
    '{kind,form,place,room_id,status,late,cancel_reason,resets_deadline,a_kasse,a_kasse_status,visitation,return_on}', 'private.meeting_settle');
select private.trigger_put('group_meeting', '_200_guard', 'before insert or ' || private.own_update('group_meeting'),
    'for each row', 'private.group_guard');
select private.trigger_put('call_in', '_200_guard', 'before insert', 'for each row', 'private.call_in_guard');
select private.trigger_put('agreement', '_200_guard', 'before insert', 'for each row', 'private.agreement_guard');
select private.trigger_on('meeting', '_300_booking', 'after insert or delete',
    '{status,casefile_id,worker,room_id,starts_at,ends_at,group_id}', 'private.booking_follow');
select private.trigger_on('group_meeting', '_300_booking', 'after insert or delete',
    '{status,worker,room_id,starts_at,ends_at}', 'private.booking_follow');
