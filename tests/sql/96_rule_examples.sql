-- The rules against worked examples: tests/sql/rule_examples.tsv says for a citizen's period, what was held, and whatever else
-- counts, what one rule obliges to ("ordinal due/latest state; …", "-": nothing) and in which words. Its dates were computed
-- apart from the engine. Then every number of every rule file is changed, one at a time: some example must turn red.
create table test.example (
    no int primary key, source text, benefit text, target_group text, visitation text, starts date, request date, born date,
    education text, children text, more text, events text, rule text, expect text, why text, why_en text);
\copy test.example from 'tests/sql/rule_examples.tsv' with (format csv, header, delimiter E'\t', quote E'\b', null '')
insert into private.unit (id, name, parent_id) values
    (test.id('kc'), 'Kompetencecenter', test.id('Jobcenter')), (test.id('kc team'), 'Kompetencecenter-hold', test.id('kc'));
\set dir sql
\set file local/akasse_3f.rule
\set text `cat sql/rules/local/akasse_3f.rule`
select test.eq('loads', (select string_agg(f, E'\n') from private.rules_load(:'file', :'text') f), null);
\set file local/akasse_hk.rule
\set text `cat sql/rules/local/akasse_hk.rule`
select test.eq('loads', (select string_agg(f, E'\n') from private.rules_load(:'file', :'text') f), null);
\set file local/jobfirst.rule
\set text `cat sql/rules/local/jobfirst.rule`
select test.eq('loads', (select string_agg(f, E'\n') from private.rules_load(:'file', :'text') f), null);
\set file local/kompetencecenter.rule
\set text `cat sql/rules/local/kompetencecenter.rule`
select test.eq('loads', (select string_agg(f, E'\n') from private.rules_load(:'file', :'text') f), null);
select test.eq('every shipped set was installed', (select string_agg(id, ',') from private.rule_set where loaded is null and topic <> 'band'), null);

update private.clock set today = '2028-01-01';
-- ---- each example is a citizen with a case; more: name=value with / between the parts of a value
create function test.more(p_more text, p_name text) returns setof text[] immutable language sql as $$
    select string_to_array(m[1], '/') from regexp_matches(p_more, '(?:^| )' || p_name || '=(\S+)', 'g') m
$$;
insert into private.citizen (id, family_name, birth_date, education, children_at_home, a_kasse)
select test.id('ex citizen ' || no), 'Eks ' || no, coalesce(born, '1980-01-01'), education,
       case children when 'yes' then true when 'no' then false end, (select m[1] from test.more(more, 'a_kasse') m)
from test.example;
insert into private.casefile (id, citizen_id, case_no, unit_id, responsible, opened_on)
select test.id('ex ' || no), test.id('ex citizen ' || no), '2026-' || 800000 + no,
       coalesce((select u.id from test.more(more, 'unit') m join private.unit u on u.name = m[1]), test.id('A')), 'anna', starts
from test.example;
-- the first period ends on the first "ends", each further one ("then") on the next
insert into private.benefit_period (casefile_id, benefit, target_group, visitation, starts, ends, first_request, early_request)
select test.id('ex ' || e.no), p.part[1], p.part[2], p.part[4], p.part[3]::date, coalesce((
           select m.part[1]::date from test.more(e.more, 'ends') with ordinality m(part, n) where m.n = p.n), 'infinity'),
       case p.n when 1 then e.request end, case p.n when 1 then (select m[1]::date from test.more(e.more, 'early') m) end
from test.example e cross join lateral (
    select array[e.benefit, e.target_group, e.starts::text, e.visitation] as part, 1 as n
    union all select m.part, m.n + 1 from test.more(e.more, 'then') with ordinality m(part, n)) p;
insert into private.exemption (casefile_id, ground, starts, ends)
select test.id('ex ' || no), 'other', split_part(m[1], '..', 1)::date, split_part(m[1], '..', 2)::date
from test.example, test.more(more, 'exempt') m;
insert into private.enrolment (casefile_id, programme, starts)
select test.id('ex ' || no), m[1], m[2]::date from test.example, test.more(more, 'programme') m;
insert into private.mentor (id, name, capacity) values (test.id('ex mentor'), 'Mentor', 200);
insert into private.mentor_assignment (casefile_id, mentor_id, ground, starts, ends)
select test.id('ex ' || no), test.id('ex mentor'), m[1], m[2]::date, m[3]::date from test.example, test.more(more, 'mentor') m;
insert into private.plan (id, casefile_id, status, starts, review_on)
select test.id('ex plan ' || no), test.id('ex ' || no), 'active', starts, coalesce((select m[1]::date from test.more(more, 'plan') m), '2100-01-01')
from test.example where more ~ 'plan=' or events ~ '\+';
insert into private.goal (id, casefile_id, plan_id, title)
select test.id('ex goal ' || no), test.id('ex ' || no), test.id('ex plan ' || no), 'x' from test.example where events ~ '\+';
create function test.event(p_events text) returns setof text[] immutable language sql as $$
    select regexp_match(x, '^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?(?:\+(\d+))? ([a-z_]+)(\*[a-z_]+)?$')
    from string_to_table(p_events, '; ') x
$$;
insert into private.meeting (casefile_id, kind, form, starts_at, ends_at, worker, status, resets_deadline)
select test.id('ex ' || e.no), v[4], 'fremmoede', t.at, t.at + interval '20 minutes', 'max', 'held', v[5] is distinct from '*not_resetting'
from test.example e, test.event(e.events) v, lateral (
    select (v[1]::date + coalesce(v[2], '10:00')::time) at time zone 'Europe/Copenhagen' as at) t
where v[3] is null;
insert into private.activity (casefile_id, goal_id, kind, starts, ends, status)
select test.id('ex ' || e.no), test.id('ex goal ' || e.no), v[4], v[1]::date, v[1]::date + v[3]::int - 1, 'done'
from test.example e, test.event(e.events) v where v[3] is not null;
select to_regclass('private.referral') is not null as referrals \gset
\if :referrals
insert into private.referral (casefile_id, referred_on, proposed)
select test.id('ex ' || no), m[1]::date, m[2] from test.example, test.more(more, 'referral') m;
\else
delete from test.example where rule like 'visitation.%';
\endif

-- What the engine says of the examples p_nos: dates and states of the example's rule; of rules that oblige to no date what
-- they say; and the words about the last of them.
create function test.answers(p_nos int[]) returns table (no int, got text, why text, why_en text) stable language plpgsql as $$
declare
    v_cases uuid[] := array(select test.id('ex ' || n) from unnest(p_nos) n);
begin
    return query
    with e as (select x.*, test.id('ex ' || x.no) as casefile_id from test.example x where x.no = any (p_nos)),
    w as materialized (
        select e.no, v.*, row_number() over (partition by e.no order by v.anchor_on, v.ordinal) as place
        from private.obligations_wanted(v_cases) v join e on e.casefile_id = v.casefile_id and e.rule = v.rule_id
    ), said as (
        select w.no, string_agg(concat(w.ordinal, ' ', w.due_on, case when w.latest_on <> w.due_on and r.kind <> 'before_end' then '/' || w.latest_on end,
                                       case when w.status <> 'open' then ' ' || w.status end), '; ' order by w.place)
               || coalesce('; next ' || max((select i -> 'change' ->> 'review_on' from jsonb_array_elements(private.plan_revisit(
                      w.subject_id, w.casefile_id, null, w.due_on, null)) i where i ->> 'entity' = 'plan')) filter (where r.kind = 'review'), '') as got,
               max(w.place) as last
        from w join private.rule r on r.id = w.rule_id group by w.no
    ), other as (
        select distinct on (e.no) e.no, case r.kind when 'share' then r.percent || ' % of ' || r.of_rule else r.what_da end as got,
               concat_ws(' | ', r.paragraph, r.what_da) as why, r.what_en as why_en
        from e join private.rule r on r.id = e.rule and r.kind in ('share', 'none')
        join private.course_rules(v_cases, '{share,none}') c on c.casefile_id = e.casefile_id and c.rule_id = r.id
        union all
        select e.no, 'limit ' || private.mentor_limit(a.ground, a.starts), concat_ws(' | ', r.paragraph, r.what_da, r.why_da), concat_ws(' | ', r.what_en, r.why_en)
        from e join private.rule r on r.id = e.rule and r.kind = 'maximum'
        join private.mentor_assignment a on a.casefile_id = e.casefile_id
        union all
        select e.no, format('gap %s %s', r.to_n, r.unit), r.paragraph, r.source
        from e join private.rule r on r.id = e.rule and r.kind = 'clock' and e.benefit = any (r.benefits)
        union all
        select e.no, 'set from ' || s.valid_from, null, null from e join private.rule_set s on s.id = e.rule
    )
    select e.no, coalesce(s.got, o.got, '-'),
           case when w.no is null then o.why else concat_ws(' | ', private.rule_text(r.what_da, true, r, b), private.rule_text(r.why_da, true, r, b)) end,
           case when w.no is null then o.why_en else concat_ws(' | ', private.rule_text(r.what_en, false, r, b), private.rule_text(r.why_en, false, r, b)) end
    from e left join said s on s.no = e.no left join other o on o.no = e.no
    left join w on w.no = e.no and w.place = s.last and e.why is not null
    left join private.rule r on r.id = w.rule_id
    left join lateral jsonb_populate_record(null::private.obligation, to_jsonb(w) - 'no' - 'place') b on w.no is not null;
end $$;
select test.eq(format('example %s, %s: %s', e.no, e.rule, e.source), a.got, e.expect)
from test.example e join test.answers(array(select no from test.example)) a on a.no = e.no;
select test.eq(format('example %s, %s: why', e.no, e.rule), a.why || ' / ' || a.why_en, e.why || ' / ' || e.why_en)
from test.example e join test.answers(array(select no from test.example)) a on a.no = e.no where e.why is not null;
-- ---- change every number, one at a time. What a file only cites (source, law, names of the set, comments) is left alone.
-- Some rules are seen through others only: the clock through all, of_rule through its share.
create function test.bitten(p_set text, p_rule text) returns boolean stable language plpgsql as $$
declare
    v_nos int[] := array(select e.no from test.example e where e.rule = p_rule or p_rule is null and (e.rule like p_set || '.%' or e.rule = p_set));
begin
    if exists (select from test.answers(v_nos) a join test.example e on e.no = a.no
               where a.got <> e.expect or (a.why, a.why_en) is distinct from (e.why, e.why_en) and e.why is not null) then
        return true;
    end if;
    v_nos := array(select e.no from test.example e where p_set = 'clock' and e.more ~ 'then=');
    return exists (select from test.answers(v_nos) a join test.example e on e.no = a.no where a.got <> e.expect);
end $$;
create function test.changed(p_table text, p_id text, p_change jsonb, p_set text, p_rule text) returns boolean
volatile language plpgsql as $$
declare
    v_red boolean;
begin
    begin
        execute format('update private.%1$I t set (%2$s) = (select %2$s from jsonb_populate_record(t, $1)) where id = $2', p_table,
                       (select string_agg(quote_ident(k), ', ') from jsonb_object_keys(p_change) k) || case when (select count(*) from jsonb_object_keys(p_change)) = 1 then '' end)
            using p_change, p_id;
        v_red := test.bitten(p_set, p_rule);
        raise exception using errcode = 'FH999';
    exception when sqlstate 'FH999' then
        return v_red;
    when check_violation or data_exception then
        return true;  -- no rule file may say that
    end;
end $$;
create table test.number (tab text, id text, set_id text, rule_id text, field text, change jsonb);
insert into test.number
select 'rule', r.id, r.rule_set, r.id, c.key, jsonb_build_object(c.key, c.value::text::int + 1)
from private.rule r cross join lateral jsonb_each(to_jsonb(r)) c
where r.active and jsonb_typeof(c.value) = 'number' and (
    c.value::text <> case when c.key in ('n', 'first_ordinal', 'repeat_n') then '1' else '0' end or r.kind = 'clock' and c.key = 'to_n')
union all
select 'rule', r.id, r.rule_set, r.id, 'target_groups', jsonb_build_object('target_groups', array_replace(r.target_groups, g, '99'))
from private.rule r cross join lateral unnest(r.target_groups) g where r.active
union all
select 'rule', r.id, r.rule_set, r.id, k.f, jsonb_build_object(k.f, m.before || (m.n::bigint + 1)::text || m.after)
from private.rule r cross join lateral unnest('{paragraph,what_da,what_en,why_da,why_en}'::text[]) k(f)
cross join lateral (select to_jsonb(r) ->> k.f as t) v
cross join lateral generate_series(1, regexp_count(v.t, '[0-9]+')) i
cross join lateral (select regexp_substr(v.t, '[0-9]+', 1, i) as n, left(v.t, regexp_instr(v.t, '[0-9]+', 1, i) - 1) as before,
                           substr(v.t, regexp_instr(v.t, '[0-9]+', 1, i, 1)) as after) m
where r.active
union all
select 'rule_set', s.id, s.id, null, d.f, jsonb_build_object(d.f, (d.v + i)::date)
from private.rule_set s cross join lateral (values ('valid_from', s.valid_from), ('valid_to', s.valid_to)) d(f, v)
cross join unnest('{1 day,1 month,1 year}'::interval[]) i where d.v < 'infinity';
-- bands are no deadlines: 96_timely.sql has their examples
delete from test.number n where n.set_id in (select s.id from private.rule_set s where s.topic = 'band');
delete from test.number n where not exists (select from test.example e where e.rule like 'visitation.%') and n.set_id = 'visitation';
create table test.bite as
select n.*, test.changed(n.tab, n.id, n.change, n.set_id, n.rule_id) as red from test.number n;
select test.ok('there are numbers to change', (select count(*) > 700 from test.bite));
select test.eq(format('%s, %s: every number changed turns an example red', b.id, b.field),
               string_agg(b.change ->> b.field, ', ') filter (where not b.red), null)
from test.bite b group by b.id, b.field;
select test.eq('afterwards all stand as before', (select count(*) from test.example e
    join test.answers(array(select no from test.example)) a on a.no = e.no where a.got <> e.expect), 0::bigint);
