-- Adds what was judged of these rows to the counts of their batch.
create or replace function private.import_count(p_batch uuid, p_lines int[]) returns void
volatile set search_path = pg_catalog, pg_temp language sql as $$
    update private.import_batch b
    set (creates, updates, skips, errors, warnings) = (
        select b.creates + count(*) filter (where r.verdict = 'create'), b.updates + count(*) filter (where r.verdict = 'update'),
               b.skips + count(*) filter (where r.verdict = 'skip'), b.errors + count(*) filter (where r.verdict = 'error'),
               b.warnings + coalesce(sum((select count(*) from jsonb_array_elements(r.said) s where s ? 'warning')), 0)
        from private.import_row r where r.batch_id = p_batch and r.line = any (p_lines))
    where b.id = p_batch
$$;
