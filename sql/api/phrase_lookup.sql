-- The phrases that the caller may use, with what stands in this case (null: in none) for what is in brackets. What is not
-- known, not to be seen, or not there, stays in brackets with a question mark: "[mødedato?]", so that nothing false is said.
create or replace function api.phrase_lookup(p_case uuid)
returns table (id uuid, name text, scope text, text_da text, text_en text, line_da text, line_en text)
stable set search_path = pg_catalog, pg_temp language sql as $$
    with value as materialized (
        select lower(f.label_da) as word_da, lower(f.label_en) as word_en, v.da, v.en
        from api.phrase_data(p_case) v join api.code f on f.list = 'phrase_field' and f.code = v.code
    ), part as (
        select p.id, t.n, t.m[1] as text, btrim(substring(t.m[1] from '^\[([^][\n]{1,40})\]$'), ' ?') as word
        from api.phrase p cross join lateral regexp_matches(p.body, '\[[^][\n]{1,40}\]|[^[]+|\[', 'g') with ordinality t(m, n)
    ), filled as (
        select x.id, string_agg(case when x.word is null then x.text else coalesce(v.da, '[' || x.word || '?]') end, '' order by x.n) as da,
               string_agg(case when x.word is null then x.text else coalesce(v.en, '[' || x.word || '?]') end, '' order by x.n) as en
        from part x left join value v on lower(x.word) in (v.word_da, v.word_en)
        group by x.id
    )
    select p.id, p.name, p.scope, f.da, f.en, replace(f.da, E'\n', ' '), replace(f.en, E'\n', ' ')
    from api.phrase p join filled f on f.id = p.id
    order by lower(p.name), p.id
$$;
