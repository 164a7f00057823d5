-- The lines of a rule file as keys with their values: "key: value", # comments, and lines that begin with a space and go on
-- with the value before them. A block begins with each key set or rule. A line that is none of these has no key.
create or replace function private.rules_parse(p_text text) returns table (line int, block int, head text, key text, value text)
immutable set search_path = pg_catalog, pg_temp language sql as $$
    with raw as (
        select x.n::int as line, rtrim(x.t, E' \t\r') as text from string_to_table(p_text, E'\n') with ordinality x(t, n)
    ), kept as (
        select r.*, regexp_match(r.text, '^([a-z_]+):\s*(.*)$') as pair, r.text ~ '^\s' as more
        from raw r where r.text !~ '^\s*(#|$)'
    ), numbered as (
        select k.*, count(*) filter (where not k.more) over (order by k.line) as item,
               (count(*) filter (where k.pair[1] in ('set', 'rule')) over (order by k.line))::int as block
        from kept k
    ), items as (
        select min(n.line) as line, min(n.block) as block, (array_agg(n.pair[1] order by n.line))[1] as key,
               string_agg(coalesce(n.pair[2], btrim(n.text)), ' ' order by n.line) as value
        from numbered n group by n.item
    )
    select i.line, i.block, first_value(i.key) over (partition by i.block order by i.line), i.key, i.value from items i
$$;
