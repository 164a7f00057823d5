-- Holds a storm's log (in the temporary table raw, one line a row) against the database. Every row printed is a
-- violation; none means: nothing lost, nothing applied twice, versions without gaps, every verdict right.
\set ON_ERROR_STOP on
\pset tuples_only on
\pset format unaligned
\pset fieldsep ' · '
create temporary table told as
select p[2] as token, p[3]::int as editor, p[4] as kind, p[5]::uuid as casefile_id, nullif(p[6], '')::uuid as row_id,
       p[7]::uuid as op, p[8]::int as base, p[9] as verdict, nullif(p[10], '') as version, p[11]::int as checks
from (select string_to_array(line, E'\t') as p from raw where line like E'T\t%') x;
create temporary table seen as
select p[2]::int as editor, p[3]::uuid as casefile_id, p[4] as remark, p[5]::int as version
from (select string_to_array(line, E'\t') as p from raw where line like E'R\t%') x;
-- the remark of each hot case now, as its tokens in order
create temporary table final as
select c.id as row_id, c.casefile_id, c.remark, c.phone, c.version, t.token, t.at
from private.citizen c left join lateral regexp_split_to_table(c.remark, ' ') with ordinality t(token, at) on true
where c.casefile_id in (select casefile_id from seen);

select 'nothing was saved' where not exists (select from told where verdict = 'saved');
select 'one operation told twice', op, count(*) from told group by op having count(*) > 1;
select 'an unknown verdict', token, verdict from told where verdict not in ('saved', 'conflict');
-- saved: exactly one receipt, one change row, with this version and this text
select 'saved without receipt', token, op from told t
where verdict = 'saved' and not exists (select from private.receipt r where r.op = t.op and r.result ? 'saved');
select 'saved, but not exactly one change', token, count(c.id) from told t left join private.change c on c.op = t.op
where verdict = 'saved' group by token, t.op having count(c.id) <> 1;
select 'saved as another version than told', token, t.version, c.version from told t join private.change c on c.op = t.op
where verdict = 'saved' and c.version <> t.version::int;
select 'saved something else', token, v.new from told t join private.change c on c.op = t.op
join private.change_value v on v.change_id = c.id and v.field = case t.kind when 'note' then 'body' else t.kind end
where verdict = 'saved' and t.token <> all (string_to_array(v.new, ' '));
-- not saved: no trace
select 'told ' || verdict || ', but applied', token from told t
where verdict <> 'saved' and exists (select from private.change c where c.op = t.op);
select 'told ' || verdict || ', but there is a receipt', token from told t
where verdict <> 'saved' and exists (select from private.receipt r where r.op = t.op and r.result ? 'saved');
-- what is there was saved, once
select 'lost: saved, not in the remark', t.token, t.casefile_id from told t
where t.verdict = 'saved' and t.kind = 'remark'
  and not exists (select from final f where f.casefile_id = t.casefile_id and f.token = t.token);
select 'twice in the remark', token, count(*) from final where token is not null group by token having count(*) > 1;
select 'in the remark, but told ' || coalesce((select string_agg(verdict, ',') from told t where t.token = f.token), 'nothing'), token
from final f where token is not null
  and not exists (select from told t where t.token = f.token and t.verdict = 'saved' and t.kind = 'remark');
select 'note twice or not at all', t.token, count(n.id) from told t left join private.note n on n.body = t.token
where t.kind = 'note' and t.verdict = 'saved' group by t.token having count(n.id) <> 1;
select 'a note that was told ' || t.verdict, t.token from told t join private.note n on n.body = t.token
where t.kind = 'note' and t.verdict <> 'saved';
-- history: versions without gaps up to the row's own, each old value the new one before it
select 'gap in the versions', row_id, version, before from (
    select row_id, version, lag(version, 1, 1) over (partition by row_id order by version, id) as before
    from private.change where entity = 'citizen') x
where version <> before + 1;
select 'the last version is not the row''s', f.row_id, max(c.version), f.version
from (select distinct row_id, version from final) f join private.change c on c.row_id = f.row_id
group by f.row_id, f.version having max(c.version) <> f.version;
select 'a change that began from another value', row_id, version, field from (
    select c.row_id, c.version, v.field, v.old, lag(v.new) over w as before, row_number() over w as n
    from private.change c join private.change_value v on v.change_id = c.id where c.entity = 'citizen'
    window w as (partition by c.row_id, v.field order by c.version)) x
where n > 1 and old is distinct from before;
select 'the phone is not the last one saved', f.casefile_id, f.phone from (select distinct row_id, casefile_id, phone from final) f
where f.phone is distinct from (
    select v.new from private.change c join private.change_value v on v.change_id = c.id and v.field = 'phone'
    where c.row_id = f.row_id order by c.version desc limit 1)
  and exists (select from told t where t.kind = 'phone' and t.verdict = 'saved' and t.casefile_id = f.casefile_id);
-- everything anybody read was the beginning of what is there now
select 'read, but never so again', s.editor, s.casefile_id, s.version from seen s
join (select distinct casefile_id, remark from final) f using (casefile_id)
where s.remark <> '' and f.remark <> s.remark and not starts_with(f.remark, s.remark || ' ');
