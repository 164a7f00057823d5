-- Raises quota when the caller has looked into too many cases of others within a day (private.setting), p_case aside.
create or replace function private.guest_quota(p_case uuid) returns void
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if (select count(distinct l.casefile_id) from private.search_log l
        where l.login = session_user and l.kind = 'guest' and l.at > statement_timestamp() - interval '1 day'
          and l.casefile_id <> p_case) >= (select s.value from private.setting s where s.name = 'guest_per_day')
    then
        raise exception using errcode = 'FH015', message = 'quota';
    end if;
end $$;
