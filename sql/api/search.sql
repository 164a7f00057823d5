-- owner: foothold_owner
-- Finds cards in all units: by words of a name (beginnings first, then fragments), a case number, a whole CPR number or
-- a birth date as one types it (its six digits may be those of the CPR number). At most 50 rows. A protected citizen is found by the whole CPR number only, and masked.
-- A case that was merged into another is found as that one.
-- Every search is logged with what was found, for the auditor.
create or replace function api.search(p_text text)
returns table (casefile_id uuid, case_no text, name text, birth_date date, target_group text, unit_id uuid,
               unit text, responsible text, next_due_on date, closed_on date)
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
#variable_conflict use_column
declare
    v_digits text := translate(p_text, '- ', '');
    v_born   date[] := private.birth_typed(p_text);
    v_words  text[] := string_to_array(private.fold(left(p_text, 100)), ' ');
    v_kind   text;
    v_hits   uuid[];
begin
    perform private.require('search');
    if v_digits ~ '^[0-9]{10}$' then
        v_kind := 'cpr';
        v_hits := array(select i.casefile_id from private.identity i where i.cpr = v_digits limit 50);
    elsif v_digits ~ '^[0-9]{6}$' and p_text !~ '^ *[0-9]{4}-' or v_born <> '{}' then
        v_kind := 'birth';
        v_hits := array(
            select c.casefile_id from private.card c
            where c.casefile_id in (
                    select b.casefile_id from private.card b where b.birth_date = any (v_born)
                    union all
                    select i.casefile_id from private.identity i
                    where length(v_digits) = 6 and i.cpr ~>=~ v_digits and i.cpr ~<~ (v_digits || ':'))
              and not c.protected
            order by c.display_name, c.casefile_id limit 50);
    elsif p_text ~ '^ *[0-9]{4}-[0-9]{5,9} *$' then
        v_kind := 'case_no';
        v_hits := array(select c.casefile_id from private.card c where c.case_no = btrim(p_text) and not c.protected);
    elsif cardinality(v_words) between 1 and 8 and length(v_words[1]) > 0 then
        v_kind := 'words';
        v_hits := array(
            select c.casefile_id from private.search_words(v_words, 50) h
            join private.card c on c.casefile_id = h.casefile_id and not c.protected
            order by h.rank, c.display_name, c.casefile_id limit 50);
    else
        return;
    end if;
    v_hits := private.case_stays(v_hits);
    insert into private.search_log (kind, words, hits)
    values (v_kind, case v_kind when 'cpr' then null when 'birth' then null
            else regexp_replace(array_to_string(v_words, ' '), '[0-9]{6,}', '######', 'g') end, v_hits);
    return query
    select c.casefile_id, c.case_no, c.display_name, c.birth_date, c.target_group, c.unit_id, u.name, c.responsible,
           c.next_due_on, c.closed_on
    from unnest(v_hits) with ordinality h(id, n) join private.card c on c.casefile_id = h.id
    join private.unit u on u.id = c.unit_id
    order by h.n;
end $$;
