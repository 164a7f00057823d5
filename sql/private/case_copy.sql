-- BEFORE INSERT OR UPDATE OF casefile_id on every table of scope case or history: a row carries its case's unit and
-- responsible, whatever the writer said, so that policies compare columns. A row never moves to another case, but
-- by a merge, while it runs.
create or replace function private.case_copy() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.casefile_id <> new.casefile_id and tg_table_name not in ('citizen', 'identity') then
        if not exists (select from private.case_merge m
                       where m.state = 'running' and m.xid = pg_current_xact_id()
                         and old.casefile_id in (m.winner, m.loser) and new.casefile_id in (m.winner, m.loser)) then
            raise exception using errcode = 'FH007', message = 'casefile_fixed', table = tg_table_name;
        end if;
    end if;
    new.unit_id := null;
    new.responsible := null;
    select c.unit_id, c.responsible into new.unit_id, new.responsible
    from private.casefile c where c.id = new.casefile_id;
    return new;
end $$;
