-- Roles of one municipality's cluster. Re-runnable; nothing is taken away from a person here.
-- The two owners never log in and are members of nothing; a person's login is member of exactly one group role.
do $$
declare
    r text;
begin
    foreach r in array '{foothold_owner,foothold_api,foothold_caseworker,foothold_supervisor,foothold_admin,foothold_auditor}'::text[] loop
        if to_regrole(r) is null then
            execute format('create role %I nologin', r);
        end if;
    end loop;
    if to_regrole('foothold_tick') is null then
        create role foothold_tick login connection limit 2;
    end if;
    if not (select rolsuper from pg_roles where rolname = session_user) then
        -- a database owner with CREATEROLE acts for the owners while he installs
        execute format('grant foothold_owner, foothold_api to %I', session_user);
    else
        -- large objects have no owner of ours and no limit: nobody fills the disk with them
        revoke execute on function lo_creat(int), lo_create(oid), lo_from_bytea(oid, bytea) from public;
    end if;
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to foothold_caseworker, foothold_supervisor, foothold_admin, '
                   'foothold_auditor, foothold_tick', current_database());
    execute format('grant create on database %I to foothold_owner', current_database());
end $$;
revoke create on schema public from public;
-- Once per owner and NOT "in schema": the per-schema form cannot take away what the global default gives.
alter default privileges for role foothold_owner, foothold_api revoke execute on functions from public;
alter default privileges for role foothold_owner, foothold_api revoke usage on types from public;
create schema if not exists private authorization foothold_owner;
create schema if not exists api authorization foothold_owner;
create schema if not exists ext;
grant usage on schema ext to foothold_owner, foothold_api;
create extension if not exists pg_trgm schema ext;
create extension if not exists btree_gist schema ext;
grant usage on schema private to foothold_api;
grant usage, create on schema api to foothold_api;
grant usage on schema api to foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor, foothold_tick;
