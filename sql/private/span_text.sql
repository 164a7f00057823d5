-- "6 måneder", "1 week", "8 uger - 1 dag"; short: "6 mdr", "1 wk".
create or replace function private.span_text(p_n int, p_unit text, p_shift int, p_danish boolean, p_short boolean)
returns text immutable parallel safe set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return p_n || ' ' || (case when p_danish and p_short then '{dg,dg,uge,uger,md,mdr}'
                               when p_danish then '{dag,dage,uge,uger,måned,måneder}'
                               when p_short then '{d,d,wk,wks,mth,mths}'
                               else '{day,days,week,weeks,month,months}' end::text[])
                         [case p_unit when 'day' then 1 when 'week' then 3 else 5 end + (p_n <> 1)::int]
           || case when p_shift = 0 or p_short then ''
              else case when p_shift < 0 then ' - ' else ' + ' end
                   || private.span_text(abs(p_shift), 'day', 0, p_danish, false) end;
end $$;
