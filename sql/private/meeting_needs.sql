-- Raises an error when a person writes a meeting (or group meeting) without what its kind needs, or in a form that it
-- cannot have; of a change, only what it touches is judged. A room is a place. Set-up scripts are not held to it.
create or replace function private.meeting_needs(p_new jsonb, p_old jsonb) returns void
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_all  boolean := p_old is null or p_old -> 'kind' <> p_new -> 'kind' or p_old -> 'status' <> p_new -> 'status';
    v_kind private.meeting_kind;
    v_bad  text;
begin
    select * into v_kind from private.meeting_kind k where k.kind = p_new ->> 'kind';
    if not found or p_new ->> 'status' in ('cancelled', 'no_show', 'excused') then
        return;
    end if;
    if (v_all or p_old -> 'form' <> p_new -> 'form') and v_kind.forms <> '{}' and p_new ->> 'form' <> all (v_kind.forms)
       and private.live_login() is not null then
        raise exception using errcode = 'FH056', message = 'form_not_allowed', table = 'meeting', column = 'form';
    end if;
    select n into v_bad from unnest(v_kind.needs) n
    where coalesce(p_new ->> n, case n when 'place' then p_new ->> 'room_id' end, '') = ''
      and (v_all or p_old -> n is distinct from p_new -> n)
    limit 1;
    if v_bad is not null and private.live_login() is not null then
        raise exception using errcode = '23502', message = 'required', table = 'meeting', column = v_bad;
    end if;
end $$;
