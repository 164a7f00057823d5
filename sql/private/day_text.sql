-- "20-11-2026 (fre)".
create or replace function private.day_text(p_day date, p_danish boolean) returns text
stable parallel safe set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return to_char(p_day, 'DD-MM-YYYY') || ' ('
           || (case when p_danish then '{man,tir,ons,tor,fre,lør,søn}' else '{Mon,Tue,Wed,Thu,Fri,Sat,Sun}' end::text[])
              [extract(isodow from p_day)::int] || ')';
end $$;
