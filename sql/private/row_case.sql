-- The case that a row of a list is about: its own, or that of what is owed, booked, put off or to be remembered. Null: of
-- none, or of one that the caller (in a function of foothold_api) may not see.
create or replace function private.row_case(p_id text) returns uuid
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_id uuid;
begin
    v_id := p_id; -- here and not above: what is no id is caught below
    return coalesce((select k.casefile_id from private.card k where k.casefile_id = v_id),
                    (select o.casefile_id from private.obligation o where o.id = v_id),
                    (select m.casefile_id from private.meeting m where m.id = v_id),
                    (select r.casefile_id from private.reminder r where r.id = v_id),
                    (select h.casefile_id from private.hold h where h.id = v_id),
                    (select a.casefile_id from private.approval a where a.id = v_id));
exception when data_exception then
    return null;
end $$;
