-- Reminders that nobody needs any more, as elements of a save.
create or replace function private.case_reminders_done(p_case uuid) returns jsonb
stable set search_path = pg_catalog, pg_temp language sql as $$
    select coalesce(jsonb_agg(private.save_item('reminder', r.id, r.version, jsonb_build_object('done_on', private.today()))), '[]')
    from private.reminder r where r.casefile_id = p_case and r.done_on is null
$$;
