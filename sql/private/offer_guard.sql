-- BEFORE INSERT OR UPDATE on activity: no offer before the visitation is concluded, unless a reason is given; that is kept
-- in the list of overrides. What was given before stays as it is.
create or replace function private.offer_guard() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.kind, new.goal_id) = (old.kind, old.goal_id) then
        new.override_reason := old.override_reason;
        return new;
    end if;
    if not private.is_offer(new.kind) or not private.visitation_pending(new.casefile_id) then
        new.override_reason := null;
        return new;
    end if;
    new.override_reason := btrim(new.override_reason);
    if length(coalesce(new.override_reason, '')) < 5 then
        raise exception using errcode = 'FH026', message = 'visitation_open', table = 'activity', column = 'override_reason';
    end if;
    insert into private.override (casefile_id, kind, subject_id, detail, reason, made_on)
    values (new.casefile_id, 'offer', new.id, new.kind, new.override_reason, private.today());
    return new;
end $$;
