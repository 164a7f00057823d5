-- Whether a held meeting of that kind and form is contact that resets a deadline, unless the worker says otherwise.
create or replace function private.meeting_counts(p_kind text, p_form text) returns boolean
stable set search_path = pg_catalog, pg_temp language sql as $$
    select coalesce((select p_form = any (k.counts) from private.meeting_kind k where k.kind = p_kind), true)
$$;
