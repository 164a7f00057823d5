-- What a category decided at a held meeting writes besides the meeting: it is that of the benefit period from now on, and so
-- it enters the history of categories. Within the caller's rights; [] where none was decided.
create or replace function private.meeting_decided(p_meeting private.meeting) returns jsonb
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if p_meeting.visitation is null then
        return '[]';
    end if;
    return private.category_items(p_meeting.casefile_id, p_meeting.visitation, (
        select private.category_becomes(c.target_group, p_meeting.visitation) from private.casefile c where c.id = p_meeting.casefile_id));
end $$;
