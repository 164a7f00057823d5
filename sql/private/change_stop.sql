-- Why this save cannot be taken back, in words, that it was, or that it can.
create or replace function private.change_stop(p_id bigint, p_danish boolean) returns text
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return coalesce((
        select case when p_danish then e.label_da || ' ' || l.label_da else e.label_en || ' ' || l.label_en end || '.'
        from private.change_group(p_id) g
        join private.code l on l.list = 'undo_stop' and l.code = private.undo_stop(g)
        join private.code e on e.list = 'entity' and e.code = g.entity
        order by g.id limit 1), private.change_text(p_id, p_danish) || case
            when exists (select from private.change c join private.change u on u.undoes = c.op where c.id = p_id)
                then case when p_danish then '. Er fortrudt.' else '. Was undone.' end
            else case when p_danish then '. Kan fortrydes.' else '. Can be undone.' end end);
end $$;
