-- owner: foothold_owner
-- The citizens whom the one being entered may be already: private.citizen_same.
create or replace function api.citizen_same(p_cpr text, p_family text, p_given text)
returns table (casefile_id uuid, case_no text, name text, birth_date date, unit text, responsible text, closed_on date, why text)
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
#variable_conflict use_column
begin
    perform private.require('search');
    return query
    select c.casefile_id, c.case_no, c.display_name, nullif(c.birth_date, 'infinity'), u.name, c.responsible,
           nullif(c.closed_on, 'infinity'), s.why
    from private.citizen_same(p_cpr, p_family, p_given) s
    join private.card c on c.casefile_id = s.casefile_id
    join private.unit u on u.id = c.unit_id
    order by s.why, c.display_name, c.casefile_id
    limit 50;
end $$;
