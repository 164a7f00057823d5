-- AFTER INSERT OR UPDATE (row security has spoken then) on assignment: who is responsible is casefile.responsible's to say; its history here, and
-- guests, are written by functions of the owner alone. The person named must be staff today. A guest of the day says nobody's
-- part in the case, least of all that he stays. Its codes are not row security's: else nobody would see that one was gone.
create or replace function private.assignment_guard() returns trigger
set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.login, new.kind, new.valid_from, new.valid_to)
                            = (old.login, old.kind, old.valid_from, old.valid_to) then
        return null;
    end if;
    if current_user <> 'foothold_owner' and new.kind not in ('coworker', 'substitute') then
        raise exception using errcode = 'FH007', message = 'kind_reserved', table = 'assignment', column = 'kind';
    end if;
    if current_user = 'foothold_api' and private.only_guest(new.casefile_id, new.id)
       and not (tg_op = 'UPDATE' and old.login = session_user and private.today() between old.valid_from and old.valid_to)
    then
        raise exception using errcode = 'FH067', message = 'guest_only', table = 'assignment';
    end if;
    if tg_op = 'INSERT' and new.kind <> 'responsible' and not exists (
        select from private.staff s where s.login = new.login and s.ends >= private.today()
          and s.role in ('caseworker', 'supervisor'))
    then
        raise exception using errcode = 'FH008', message = 'not_staff', table = 'assignment', column = 'login';
    end if;
    return null;
end $$;
