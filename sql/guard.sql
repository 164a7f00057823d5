-- Refuses a server or database on which the rest would go wrong later, in words.
do $$
declare
    v_me pg_roles;
begin
    select * into v_me from pg_roles where rolname = session_user;
    if current_setting('server_version_num')::int / 10000 <> 15 then
        raise exception 'Foothold needs PostgreSQL 15; this server is %', current_setting('server_version');
    end if;
    if current_setting('foothold.production') = '1' and current_setting('server_version_num')::int < 150020 then
        raise exception 'PostgreSQL % has known holes in row security and libpq; production needs 15.20 or later',
            current_setting('server_version');
    end if;
    if current_setting('server_encoding') <> 'UTF8' then
        raise exception 'the database must have encoding UTF8; % has %', current_database(),
            current_setting('server_encoding');
    end if;
    if current_database() in ('postgres', 'template0', 'template1') then
        raise exception 'connect to the municipality''s own database, not to %', current_database();
    end if;
    if not exists (select from pg_collation where collname = 'da-x-icu' and collencoding in (-1, 6)) then
        raise exception 'the server lacks the ICU collation da-x-icu (build with ICU, then pg_import_system_collations)';
    end if;
    if 'å' < 'z' collate "da-x-icu" or not 'Åse' < 'aase' || 'x' collate "da-x-icu" then
        raise exception 'the collation da-x-icu does not sort as Danish does';
    end if;
    if not (v_me.rolsuper or v_me.rolcreaterole and pg_has_role(
        (select datdba from pg_database where datname = current_database()), 'member'))
    then
        raise exception 'install as a superuser, or as the owner of the database with CREATEROLE; % is neither',
            session_user;
    end if;
    if exists (select from pg_namespace where nspname in ('private', 'api')
               and pg_get_userbyid(nspowner) <> 'foothold_owner') then
        raise exception 'schemas private or api belong to something else in database %', current_database();
    end if;
    if not (select data_checksums from (select current_setting('data_checksums')::boolean) d(data_checksums)) then
        raise warning 'the cluster has no data checksums';
    end if;
end $$;
