-- What somebody should look at in a cell that is taken all the same, or null.
create or replace function private.import_cell_warning(p_field text, p_value text) returns text
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return case p_field
           when 'cpr' then case when translate(p_value, '- ', '') ~ '^[0-9]{10}$'
                            and not private.cpr_mod11(translate(p_value, '- ', '')) then 'cpr_mod11' end
           when 'worker' then case when p_value is not null and private.import_worker(p_value) is null then 'unknown_worker' end
           when 'email' then case when p_value !~ '^[^@ ]+@[^@ ]+\.[^@ .]+$' then 'unusual_email' end
           when 'phone' then case when p_value !~ '^\+?[0-9 ()-]{6,}$' then 'unusual_phone' end
           end;
end $$;
