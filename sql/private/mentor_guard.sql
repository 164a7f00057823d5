-- BEFORE INSERT OR UPDATE on mentor_assignment: not longer than the rules allow, and not more citizens at a time than the
-- mentor has room for. The mentor's row is locked, so of two who take the last place at once, one is refused.
create or replace function private.mentor_guard() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_mentor private.mentor;
begin
    if tg_op = 'UPDATE' and (new.mentor_id, new.ground, new.starts, new.ends) is not distinct from
                            (old.mentor_id, old.ground, old.starts, old.ends) then
        return new;
    end if;
    if new.ends > private.mentor_limit(new.ground, new.starts) then
        raise exception using errcode = 'FH022', message = 'mentor_too_long', table = 'mentor_assignment', column = 'ends';
    end if;
    select * into v_mentor from private.mentor m where m.id = new.mentor_id for no key update;
    if v_mentor.ends < new.starts then
        raise exception using errcode = 'FH023', message = 'mentor_ended', table = 'mentor_assignment', column = 'mentor_id';
    end if;
    if private.mentor_load(new.mentor_id, new.starts, new.ends, new.id) >= v_mentor.capacity then
        raise exception using errcode = 'FH024', message = 'mentor_full', table = 'mentor_assignment', column = 'mentor_id';
    end if;
    return new;
end $$;
