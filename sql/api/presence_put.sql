-- owner: foothold_owner
-- The caller is typing into p_screen about p_key of this case (null: of none). Holds for the setting presence_seconds and
-- is renewed meanwhile; colleagues are told of the first only. Of one person they are told of no more than presence_forms.
create or replace function api.presence_put(p_screen text, p_key uuid, p_case uuid) returns void
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_until timestamptz := clock_timestamp() + make_interval(secs => (
        select s.value from private.setting s where s.name = 'presence_seconds'));
begin
    perform private.require('presence');
    if p_case is not null and not private.has_case(p_case) then
        raise exception using errcode = 'FH003', message = 'not_found';
    end if;
    update private.presence p set until = v_until
    where p.login = session_user and p.screen = p_screen and p.key = p_key and p.until > clock_timestamp();
    if found then
        return;
    end if;
    delete from private.presence p where p.until < clock_timestamp() and p.login = session_user;
    if (select count(*) from private.presence p where p.login = session_user)
       >= (select s.value from private.setting s where s.name = 'presence_forms') then
        return;
    end if;
    insert into private.presence (screen, key, casefile_id, until) values (p_screen, p_key, p_case, v_until)
    on conflict do nothing;
    perform private.tell();
end $$;
