-- Raises quota when opening p_case would make too many different cases within an hour or a day: a slow harvest within
-- one's own rights is stopped, and shows. Opening again what is open costs nothing.
create or replace function private.open_quota(p_case uuid) returns void
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_hour int;
    v_day  int;
begin
    select count(distinct a.casefile_id) filter (where a.at > statement_timestamp() - interval '1 hour'),
           count(distinct a.casefile_id)
    into v_hour, v_day
    from private.access_session a
    where a.login = session_user and a.until > statement_timestamp() - interval '1 day'
      and a.at > statement_timestamp() - interval '1 day' and a.casefile_id <> p_case;
    if v_hour >= (select s.value from private.setting s where s.name = 'open_per_hour')
       or v_day >= (select s.value from private.setting s where s.name = 'open_per_day')
    then
        raise exception using errcode = 'FH015', message = 'quota';
    end if;
end $$;
