-- What is known of the citizens with these CPR numbers, in the words of a file's row (state); closed when no case of theirs
-- runs.
create or replace function private.import_now(p_cprs text[])
returns table (cpr text, citizen_id uuid, casefile_id uuid, closed boolean, state jsonb)
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return query
    select distinct on (i.cpr) i.cpr, c.id, c.casefile_id, coalesce(f.closed_on <= private.today(), true),
           private.args_part(jsonb_strip_nulls(to_jsonb(c)), private.import_fields('citizen') || '{family_name}')
           || coalesce(private.args_part(jsonb_strip_nulls(to_jsonb(b)), private.import_fields('benefit_period')), '{}')
    from private.identity i
    join private.citizen c on c.id = i.citizen_id
    left join private.casefile f on f.id = c.casefile_id
    left join lateral (select * from private.benefit_period p where p.casefile_id = c.casefile_id
                       order by p.starts desc limit 1) b on b.id is not null
    where i.cpr = any (p_cprs)
    order by i.cpr, i.valid_to desc;
end $$;
