-- " + 14 days exempt", or nothing.
create or replace function private.stop_text(p_days int, p_what text, p_danish boolean) returns text
immutable parallel safe set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return case when p_days = 0 then '' else ' + ' || private.span_text(p_days, 'day', 0, p_danish, false) || ' ' || p_what end;
end $$;
