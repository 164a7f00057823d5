-- Refuses dates and times outside 1900 to 2100 among the values of p_change that are columns of the entity, by column; whoever
-- lives may have been born before.
create or replace function private.save_years(p_entity text, p_change jsonb, p_row jsonb) returns void
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_bad text;
begin
    select a.attname into v_bad
    from pg_attribute a join jsonb_object_keys(p_change) k on k = a.attname
    where a.attrelid = format('private.%I', p_entity)::regclass and a.attname <> 'birth_date'
      and a.atttypid in ('date'::regtype, 'timestamptz'::regtype)
      and p_row ->> a.attname not in ('infinity', '-infinity')
      and (p_row ->> a.attname !~ '^[0-9]{4}-' or left(p_row ->> a.attname, 4)::int not between 1900 and 2100)
    limit 1;
    if found then
        raise exception using errcode = '22008', message = 'invalid_value', table = p_entity, column = v_bad;
    end if;
end $$;
