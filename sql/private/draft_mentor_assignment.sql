-- While a mentor is assigned: a mentor who is full, an assignment longer than the rules allow, a second main mentor.
create or replace function private.draft_mentor_assignment(p_key uuid, p_merged jsonb)
returns table (field text, what text, value text)
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_row private.mentor_assignment;
begin
    select * into v_row from private.mentor_assignment a where a.id = p_key;
    begin
        v_row := jsonb_populate_record(v_row, jsonb_strip_nulls(p_merged));
    exception when data_exception then
        return; -- still being typed
    end;
    if v_row.ends > private.mentor_limit(coalesce(v_row.ground, 'support'), v_row.starts) then
        return query select 'ends', 'warning', 'mentor_too_long';
    end if;
    if private.mentor_load(v_row.mentor_id, v_row.starts, v_row.ends, p_key)
       >= (select m.capacity from private.mentor m where m.id = v_row.mentor_id) then
        return query select 'mentor_id', 'warning', 'mentor_full';
    end if;
    if v_row.main and exists (
        select from private.mentor_assignment a
        where a.casefile_id = v_row.casefile_id and a.main and a.id <> p_key
          and a.starts <= v_row.ends and a.ends >= v_row.starts)
    then
        return query select 'main', 'warning', 'one_main_mentor';
    end if;
end $$;
