-- STAR's test by duration: of the people in each band, how many have had the meetings it needs, as far as the caller sees.
create or replace function api.band_list()
returns table (rule_id text, label_da text, label_en text, people int, enough int, missing int, percent int, hundred int,
               why_da text, why_en text)
stable language sql as $$
    select b.rule_id, r.label_da, r.label_en, b.people, b.enough, b.people - b.enough, 100 * b.enough / b.people, 100,
           format('%s af %s i båndet har haft mindst %s samtaler. %s; mærke %s.', b.enough, b.people, b.needed, s.source, s.mark),
           format('%s of %s in the band have had at least %s meetings. %s; mark %s.', b.enough, b.people, b.needed, s.source,
                  s.mark)
    from (select p.rule_id, count(*)::int as people, count(*) filter (where p.state = 'yes')::int as enough,
                 max(p.needed) as needed
          from api.band_case(null) p group by p.rule_id) b
    join api.rule_name r on r.id = b.rule_id
    join api.rule s on s.id = b.rule_id
    order by b.rule_id
$$;
