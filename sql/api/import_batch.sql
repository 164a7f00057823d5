-- Files that were read in: what would become of their rows, what did, and whether they were taken back. run_id, undo_id and
-- drop_id are the id where that can still be done. Sorted by made_at, id.
create or replace view api.import_batch with (security_invoker = true, security_barrier = true) as
    select b.id, b.id as batch_id, b.version, b.kind, b.file_name, b.layout, b.state, b.creates, b.updates, b.skips, b.errors,
           b.warnings, b.done, b.not_done, b.back, b.kept, b.not_done + b.kept as not_as_shown, b.made_by, s.initials as made_initials, b.made_at, private.local_day(b.made_at) as made_on, b.committed_by,
           b.committed_at, b.undone_by, b.undone_at, b.file_name as title,
           left(b.file_hash, 12) as hash,
           case when b.state in ('previewed', 'committing', 'undoing') then b.id end as run_id,
           case when b.state = 'committing' or b.state = 'committed' and b.done > 0 and b.committed_at >= private.import_undo_from()
                then b.id end as undo_id,
           case when b.state in ('reading', 'previewed') then b.id end as drop_id
    from (select x.id, x.version, x.kind, x.file_name, x.file_hash, x.layout, x.state, x.made_by, x.made_at, x.committed_by,
                 x.committed_at, x.undone_by, x.undone_at, x.creates, x.updates, x.skips, x.errors, x.warnings, x.done, x.not_done,
                 x.back, x.kept
          from private.import_batch x
          union all
          select x.id, x.version, x.kind, x.file_name, x.file_hash, x.layout, x.state, x.made_by, x.made_at, x.committed_by,
                 x.committed_at, x.undone_by, x.undone_at, x.creates, x.updates, x.skips, x.errors, x.warnings, x.done, x.not_done,
                 x.back, x.kept
          from private.import_undone() x) b
    left join private.staff s on s.login = b.made_by;
