-- What is wrong with a rule file whose lines are right: values that do not go together, in itself and with what is loaded.
create or replace function private.rules_sense(p_set private.rule_set, p_rules private.rule[])
returns table (rule_id text, key text, fault text)
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
#variable_conflict use_column
begin
    return query
    select p_set.id, 'valid_to', 'is not after valid_from' where p_set.valid_to <= p_set.valid_from
    union all
    select p_set.id, 'valid_from', format('overlaps with set %s (%s to %s) of the same topic and scope: '
           'load that one with an earlier valid_to first, or begin later', s.id, s.valid_from, s.valid_to)
    from private.rule_set s
    where s.id <> p_set.id and s.topic = p_set.topic and s.valid_from < p_set.valid_to and p_set.valid_from < s.valid_to
      and (s.unit_id, s.programme, s.a_kasse) is not distinct from (p_set.unit_id, p_set.programme, p_set.a_kasse)
    union all
    select r.id, 'rule', x.fault
    from unnest(p_rules) r cross join lateral (values
        (case when r.id not like replace(p_set.id, '_', '\_') || '.%' then format('must begin with the name of its set: %s.', p_set.id) end),
        (case when (select count(*) from unnest(p_rules) o where o.id = r.id) > 1 then 'stands twice in the file' end)) x(fault)
    where x.fault is not null
    union all
    select r.id, x.key, x.fault
    from unnest(p_rules) r cross join lateral (values
        ('spread_n', case when r.kind in ('first_within', 'n_in_window', 'by_month') and r.spread_n > r.to_n
                          then 'is greater than to_n' end),
        ('from_n', case when r.kind in ('first_within', 'n_in_window', 'by_month') and r.from_n > r.to_n
                        then 'is greater than to_n: the window is empty' end),
        ('to_n', case when r.to_n = 0 and r.kind not in ('clock', 'share', 'none', 'by_month') then 'is missing or 0: by when?' end),
        ('first_ordinal', case when r.first_ordinal > r.n then 'is greater than n' end),
        ('n', case when r.n > 1 and r.kind not in ('n_in_window', 'by_month') then format('means nothing for %s: take it out', r.kind) end),
        ('repeat_n', case when r.repeat_n > 1 and r.kind not in ('n_in_window', 'by_month', 'first_within')
                          then format('means nothing for %s: take it out', r.kind) end),
        ('age_from', case when r.age_from >= r.age_below then 'is not below age_below' end),
        ('meeting_kinds', case when r.kind in ('first_within', 'n_in_window', 'by_month', 'every') and r.meeting_kinds = '{}'
                                    and r.activity_kinds = '{}' and r.anchor <> 'referral'
                               then 'is missing: no meeting or activity would ever satisfy the rule' end),
        ('activity_kinds', case when r.activity_kinds <> '{}' and r.meeting_kinds <> '{}'
                                then 'cannot stand beside meeting_kinds: one or the other satisfies the rule' end),
        ('anchor', private.rule_anchor_fault(r.kind, r.anchor, p_set.applies_by)),
        ('percent', case when (r.kind = 'share') <> (r.percent is not null) then 'belongs to kind share, and to it alone' end),
        ('of_rule', case when (r.kind = 'share') <> (r.of_rule is not null) then 'belongs to kind share, and to it alone' end),
        ('what_da', case when r.kind not in ('clock', 'none', 'share', 'maximum') and '' in (r.what_da, r.what_en, r.why_da, r.why_en)
                         then 'or what_en, why_da, why_en is missing: people are told in both languages' end)) x(key, fault)
    where x.fault is not null
    union all
    select l.id, l.key, format('names %s, which is in no rule file', l.other)
    from private.rule_links(p_rules) l where not l.known
    union all
    select l.id, l.key, format('is circular: %s', private.rule_circle(p_rules, l.id, l.key)) from private.rule_links(p_rules) l
    where l.own and private.rule_circle(p_rules, l.id, l.key) is not null;
end $$;
