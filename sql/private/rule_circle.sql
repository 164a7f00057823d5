-- The way from rule p_id by links of one key back to itself, as "a > b > a"; null: there is none.
create or replace function private.rule_circle(p_rules private.rule[], p_id text, p_key text) returns text
stable set search_path = pg_catalog, pg_temp language sql as $$
    with recursive way as (
        select l.other as at, array[p_id, l.other] as path from private.rule_links(p_rules) l where l.id = p_id and l.key = p_key
        union all
        select l.other, w.path || l.other from way w join private.rule_links(p_rules) l on l.id = w.at and l.key = p_key
        where w.at <> p_id and cardinality(w.path) < 20
    )
    select array_to_string(w.path, ' > ') from way w where w.at = p_id order by cardinality(w.path) limit 1
$$;
