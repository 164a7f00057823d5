-- Cases whose card has a word beginning with each of p_words, and then cases that have them anywhere; at most p_limit.
-- The rarest word leads, counted to 2,000; of several the longest. Trigram hits are capped before they are sorted, or a common fragment would
-- take seconds.
-- The planner is told of few rows, or it reads all cards to join them.
create or replace function private.search_words(p_words text[], p_limit int)
returns table (casefile_id uuid, rank int)
stable security definer rows 50 set search_path = pg_catalog, pg_temp language plpgsql as $$
#variable_conflict use_column
declare
    v_lead text := p_words[1];
    v_hits uuid[];
begin
    if cardinality(p_words) > 1 then
        v_lead := (
            select w from unnest(p_words) w
            cross join lateral (select count(*) as n from (
                select from private.card_word l where l.word >= w and l.word < w || chr(1114111) limit 2000) x) c
            order by c.n, length(w) desc, w limit 1);
    end if;
    v_hits := array(
        select l.casefile_id from private.card_word l
        where l.word >= v_lead and l.word < v_lead || chr(1114111)
          and not exists (
            select from unnest(p_words) w where w <> v_lead and not exists (
                select from private.card_word o
                where o.casefile_id = l.casefile_id and o.word >= w and o.word < w || chr(1114111)))
        order by l.word, l.casefile_id
        limit 500);
    return query select h, 1 from unnest(v_hits) h group by h; -- a name may have two such words
    if cardinality(v_hits) < p_limit and length(v_lead) >= 3 then
        return query
        select c.casefile_id, 2 from private.card c
        where c.words like '%' || v_lead || '%' and c.casefile_id <> all (v_hits)
          and not exists (select from unnest(p_words) w where strpos(c.words, w) = 0)
        limit 500;
    end if;
end $$;
