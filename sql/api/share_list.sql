-- Rules of kind share: of the courses that owed of_rule and whose last day for it lies in the last timeliness_months
-- months, how many had all of it in time, against the per cent that the law asks for. As far as the caller sees; what the
-- a-kasse owes too. Sorted by rule_id.
create or replace view api.share_list with (security_invoker = true, security_barrier = true) as
    select r.id as rule_id, r.of_rule, coalesce(nullif(r.what_da, ''), private.rule_label(o, true)) as label_da,
           coalesce(nullif(r.what_en, ''), private.rule_label(o, false)) as label_en,
           c.people, c.enough, c.people - c.enough as missing, 100 * c.enough / nullif(c.people, 0) as percent,
           r.percent as needed,
           case when c.people > 0 then case when 100 * c.enough >= r.percent * c.people then 'yes' else 'no' end end as state,
           format('%s: mindst %s %% skal have det. %s af %s havde alt til tiden. %s; mærke %s.', r.paragraph, r.percent,
                  c.enough, c.people, r.source, r.mark) as why_da,
           format('%s: at least %s %% must have it. %s of %s had all of it in time. %s; mark %s.', r.paragraph, r.percent,
                  c.enough, c.people, r.source, r.mark) as why_en
    from private.rule r
    join private.rule o on o.id = r.of_rule
    cross join lateral (
        select count(*)::int as people, count(*) filter (where x.all_met)::int as enough
        from (select bool_and(b.status = 'met') as all_met
              from private.obligation b
              where b.rule_id = r.of_rule and b.status <> 'void' and b.until > b.latest_on
              group by b.casefile_id, b.anchor_on
              having max(b.latest_on) < private.today()
                 and max(b.latest_on) >= date_trunc('month', private.today())::date - make_interval(months => (
                     select s.value - 1 from private.setting s where s.name = 'timeliness_months')::int)) x) c
    where r.kind = 'share' and r.active;
