-- Raises no_such_time for a time of day without a zone that the clock skips that night: PostgreSQL would move it silently. One
-- that comes twice in autumn is the second, as PostgreSQL takes it, and shows as it was typed.
create or replace function private.time_exists(p_entity text, p_change jsonb) returns void
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_bad text;
begin
    select x.k into v_bad from jsonb_each_text(p_change) x(k, v)
    where x.v ~ '^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d+)?)?$'
      and x.v::timestamptz::timestamp <> x.v::timestamp
      and exists (select from pg_attribute a where a.attrelid = format('private.%I', p_entity)::regclass
                  and a.attname = x.k and a.atttypid = 'timestamptz'::regtype)
    limit 1;
    if v_bad is not null then
        raise exception using errcode = '22008', message = 'no_such_time', table = p_entity, column = v_bad;
    end if;
end $$;
