-- Which rule names which other by key replaces or of_rule: those of p_rules, and of the loaded sets they do not replace.
create or replace function private.rule_links(p_rules private.rule[])
returns table (id text, key text, other text, own boolean, known boolean)
stable set search_path = pg_catalog, pg_temp language sql as $$
    with every as (
        select r.id, r.replaces, r.of_rule, true as own from unnest(p_rules) r
        union all
        select r.id, r.replaces, r.of_rule, false from private.rule r
        where r.active and r.id <> all (array(select o.id from unnest(p_rules) o))
          and r.rule_set <> all (array(select o.rule_set from unnest(p_rules) o))
    )
    select e.id, x.key, x.other, e.own, not e.own or exists (select from every k where k.id = x.other)
    from every e cross join lateral (
        select 'replaces' as key, o as other from unnest(e.replaces) o
        union all select 'of_rule', e.of_rule where e.of_rule is not null) x
$$;
