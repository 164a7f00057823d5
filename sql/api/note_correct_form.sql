-- What the form "correct a note" begins with: the note of an opened case, and no reason yet.
create or replace view api.note_correct_form with (security_invoker = true, security_barrier = true) as
    select n.id, n.version, n.casefile_id, n.happened_at, n.body, null::text as reason
    from private.note n;
