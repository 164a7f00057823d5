-- BEFORE INSERT OR UPDATE on meeting, before the guard: what follows from kind, form and outcome. Where people do not come
-- together there is neither place nor room; what the kind does not ask for stays empty; whether a held one counts is what
-- the kind says, unless the writer does.
create or replace function private.meeting_settle() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_kind  private.meeting_kind;
    v_empty jsonb;
begin
    select * into v_kind from private.meeting_kind k where k.kind = new.kind;
    new.resets_deadline := coalesce(new.resets_deadline, new.form = any (v_kind.counts), true);
    if exists (select from private.meeting_form f where f.form = new.form and not f.meets) then
        new.place := null;
        new.room_id := null;
    end if;
    new.late := new.late and new.status = 'held';
    if new.status <> 'cancelled' then
        new.cancel_reason := null;
    end if;
    select jsonb_object_agg(f, null) into v_empty
    from unnest('{a_kasse,a_kasse_status,visitation,return_on}'::text[]) f
    where f <> all (coalesce(v_kind.asks, '{}')) and to_jsonb(new) ->> f is not null;
    if v_empty is not null then
        new := jsonb_populate_record(new, v_empty);
    end if;
    if tg_op = 'INSERT' then
        new.moves := coalesce((select m.moves + 1 from private.meeting m where m.id = new.moved_from), 0);
        if 'a_kasse' = any (v_kind.asks) and new.a_kasse is null then
            new.a_kasse := private.a_kasse_of(new.casefile_id);
        end if;
    end if;
    return new;
end $$;
