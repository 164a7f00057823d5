-- The ledger stands before the first migration.
set local role foothold_owner;
create table if not exists private.ledger (
    name       text primary key,
    checksum   text not null,
    applied_at timestamptz not null default clock_timestamp(),
    applied_by text not null default session_user
);
comment on table private.ledger is 'one row per applied migration; a file whose checksum differs is refused';
create or replace function private.ledger_todo(p_name text, p_sum text) returns boolean
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known text := (select l.checksum from private.ledger l where l.name = p_name);
begin
    if v_known <> p_sum then
        raise exception using errcode = 'FH090',
            message = format('migration %s was changed after it was applied', p_name),
            hint = 'Migrations are append-only: restore the file and add a new one.';
    end if;
    return v_known is null;
end $$;
reset role;
