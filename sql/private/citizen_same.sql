-- Who may be the citizen that is being entered: whoever has or had this CPR number (of protected citizens too: whoever has
-- the number knows of them), and those of the same folded name, whichever order it was typed in, born on the same day.
-- That somebody is known here is told, so it is a search, and logged as one; typing on about the same citizens is not
-- another.
create or replace function private.citizen_same(p_cpr text, p_family text, p_given text)
returns table (casefile_id uuid, why text)
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
#variable_conflict use_column
declare
    v_cpr   text := translate(p_cpr, '- ', '');
    v_words text := private.fold(concat_ws(' ', p_given, p_family));
    v_hits  uuid[];
    v_why   text[];
begin
    perform private.require('search');
    if coalesce(v_cpr, '') !~ '^[0-9]{10}$' then
        return;
    end if;
    select coalesce(array_agg(f.id order by f.id), '{}'), array_agg(f.why order by f.id) into v_hits, v_why
    from (
        select distinct on (m.id) m.id, x.why
        from (select i.casefile_id, 'cpr' as why from private.identity i where i.cpr = v_cpr
              union all
              select c.casefile_id, 'name' from private.card c
              where c.birth_date = private.cpr_birth(v_cpr) and not c.protected and p_family <> ''
                and (c.words = v_words or c.words = private.fold(concat_ws(' ', p_family, p_given)))) x
        cross join lateral (select (private.case_stays(array[x.casefile_id]))[1] as id) m
        order by m.id, x.why) f;
    if v_hits <> '{}' and not exists (
        select from private.search_log l
        where l.login = session_user and l.at > clock_timestamp() - interval '1 hour' and l.kind = 'cpr' and l.hits = v_hits)
    then
        insert into private.search_log (kind, hits) values ('cpr', v_hits);
    end if;
    return query select h.id, h.why from unnest(v_hits, v_why) h(id, why);
end $$;
