-- The last word of an installation: nothing may lie about that the tiers file does not know, or that another role owns.
create or replace function private.install_check() returns void
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_bad text;
begin
    select string_agg(x, '; ') into v_bad from (
        select 'table ' || c.relname || ' is in no tier' from pg_class c
        where c.relnamespace = 'private'::regnamespace and c.relkind in ('r', 'p', 'm', 'f', 'v')
          and c.relname not in (select t.name from private.tier t)
        union all
        select format('%s belongs to %s', c.oid::regclass, c.relowner::regrole) from pg_class c
        where c.relkind <> 'i' and c.relnamespace in ('private'::regnamespace, 'api'::regnamespace)
          and c.relowner::regrole::text <>
              case c.relnamespace when 'api'::regnamespace then 'foothold_api' else 'foothold_owner' end
        union all
        select format('fields.tsv: %s.%s is no column of an entity', f.entity, f.field)
        from private.field f left join private.tier t on t.name = f.entity and t.root is not null
        where t.name is null or not exists (
            select from pg_attribute a where a.attname = f.field and a.attnum > 0 and not a.attisdropped
              and a.attrelid = to_regclass(format('private.%I', f.entity)))
        union all
        select format('%s belongs to %s', p.oid::regprocedure, p.proowner::regrole) from pg_proc p
        where p.pronamespace in ('private'::regnamespace, 'api'::regnamespace)
          and p.proowner::regrole::text not in ('foothold_owner', 'foothold_api')
    ) b(x);
    if v_bad is not null then
        raise exception using errcode = 'FH091', message = 'installation incomplete: ' || v_bad;
    end if;
end $$;
