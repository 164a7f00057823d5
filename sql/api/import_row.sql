-- The rows of a file that was read in: what would become of each, why, and what did; no word of the file itself. leave_id is the
-- id of a row that can still be left out, run_id that of a batch that can be carried out or is being so.
-- Sorted by line, id within a batch_id.
create or replace view api.import_row with (security_invoker = true, security_barrier = true) as
    select r.batch_id || '/' || r.line as id, r.batch_id, r.line, r.verdict, r.result,
           coalesce(r.said -> 0 ->> 'column', r.fields) as column_name,
           coalesce(r.code, r.said -> 0 ->> 'reason', r.said -> 0 ->> 'warning', '') as reason,
           coalesce(w.label_da, '') as why_da, coalesce(w.label_en, '') as why_en, coalesce(r.said -> 0 ->> 'detail', '') as detail,
           private.import_more(r.said, r.fields, true) as more_da,
           private.import_more(r.said, r.fields, false) as more_en, r.casefile_id, b.file_name as title, b.state,
           case when b.state = 'previewed' and r.verdict in ('create', 'update') then r.batch_id || '/' || r.line end as leave_id,
           case when b.state in ('previewed', 'committing', 'undoing') then b.id end as run_id
    from private.import_row r
    join private.import_batch b on b.id = r.batch_id
    left join private.code w on w.list = 'import_reason'
        and w.code = coalesce(r.code, r.said -> 0 ->> 'reason', r.said -> 0 ->> 'warning');
