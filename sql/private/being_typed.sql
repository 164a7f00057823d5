-- Who else is typing into which form just now, of what the caller may see: records of no case, and the cases that are his.
-- Every program asks this with every look at what is new, so rights are asked only where somebody types, and the plan is
-- kept (plpgsql).
create or replace function private.being_typed()
returns table (screen text, key uuid, casefile_id uuid, who text, name text, since timestamptz)
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
#variable_conflict use_column
begin
    if not exists (select from private.presence p where p.until > clock_timestamp() and p.login <> session_user)
       or private.case_login() is null then
        return;
    end if;
    return query
        select p.screen, p.key, p.casefile_id, p.login, s.name, p.since
        from private.presence p
        join private.staff s on s.login = p.login
        left join private.casefile c on c.id = p.casefile_id
        where p.until > clock_timestamp() and p.login <> session_user
          and (p.casefile_id is null or c.responsible = any (array(select private.acting_for()))
               or c.unit_id = any (array(select private.led_units())) or c.id = any (array(select private.lent_cases())))
        order by p.since;
end $$;
