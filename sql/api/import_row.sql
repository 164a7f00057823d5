-- The rows of a file that was read in: what would become of each, why, and what did; no word of the file itself. outcome is the
-- verdict until the batch is carried out, the result afterwards. Sorted by line, id within a batch_id.
create or replace view api.import_row with (security_invoker = true, security_barrier = true) as
    select r.batch_id || '/' || r.line as id, r.batch_id, r.line, r.verdict, r.result,
           case when r.result = 'planned' then r.verdict else r.result end as outcome,
           coalesce(r.said -> 0 ->> 'column', r.fields) as column_name,
           coalesce(r.code, r.said -> 0 ->> 'reason', r.said -> 0 ->> 'warning', '') as reason,
           coalesce(r.said -> 0 ->> 'detail', '') as detail,
           jsonb_array_length(r.said) as said_n, r.casefile_id, b.file_name as title, b.state
    from private.import_row r join private.import_batch b on b.id = r.batch_id;
