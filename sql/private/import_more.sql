-- Everything said of a row of a file, in words: what an update changes, then all faults and warnings.
create or replace function private.import_more(p_said jsonb, p_fields text, p_da boolean) returns text
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return concat_ws('; ', nullif(p_fields, ''), (
        select string_agg(concat_ws(': ', s.item ->> 'column', coalesce(case when p_da then c.label_da else c.label_en end,
                   s.item ->> 'reason', s.item ->> 'warning') || coalesce(' (' || (s.item ->> 'detail') || ')', '')), '; ' order by s.n)
        from jsonb_array_elements(p_said) with ordinality s(item, n)
        left join private.code c on c.list = 'import_reason' and c.code = coalesce(s.item ->> 'reason', s.item ->> 'warning')));
end $$;
