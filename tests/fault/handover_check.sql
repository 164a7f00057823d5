-- What handover was told against what there is. Any row is a violation.
\pset tuples_only on
select 'cases planned: ' || count(*) from private.case_move_row having count(*) <> :cases;
select 'row ' || r.result || coalesce(' ' || r.code, ''), count(*) from private.case_move_row r where r.result <> 'returned' group by 1;
select 'cases that were not moved: ' || count(*) from public.before b join private.casefile c on c.id = b.id where c.version < b.version + 2 having count(*) > 0;
select 'not undone: ' || m.state from private.case_move m where m.state <> 'undone';
select 'not where it was: ' || c.id from public.before b join private.casefile c on c.id = b.id
where (c.unit_id, c.responsible) is distinct from (b.unit_id, b.responsible);
select 'history has gaps: ' || c.id from public.before b join private.casefile c on c.id = b.id
where c.version - b.version <> (select count(*) from private.change h where h.row_id = c.id and h.version > b.version);
select 'copies differ: ' || n.id from private.note n join private.casefile c on c.id = n.casefile_id
where (n.unit_id, n.responsible) is distinct from (c.unit_id, c.responsible);
select 'copies differ: ' || o.id from private.obligation o join private.casefile c on c.id = o.casefile_id
where (o.unit_id, o.responsible) is distinct from (c.unit_id, c.responsible);
select 'told saved, but no receipt: ' || split_part(line, E'\t', 2) from raw
where not exists (select from private.receipt r where r.op = split_part(line, E'\t', 1)::uuid and r.result ? 'saved');
select 'told saved, but not in history once: ' || split_part(line, E'\t', 2) from raw
where 1 <> (select count(*) from private.change c join private.change_value v on v.change_id = c.id
            where c.row_id = split_part(line, E'\t', 3)::uuid and c.op = split_part(line, E'\t', 1)::uuid
              and v.field in ('phone', 'body') and v.new = split_part(line, E'\t', 2));
