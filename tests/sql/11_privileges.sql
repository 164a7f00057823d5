-- Who may do what to every relation, sequence and function: what the catalogue says against sql/generated/matrix.tsv.
-- Whatever that file does not list may be touched by nobody.
create table test.expected (kind text, name text, what text, who text);
\copy test.expected from sql/generated/matrix.tsv
create table test.role_letter (role text, letter text);
insert into test.role_letter values ('foothold_caseworker', 'c'), ('foothold_supervisor', 's'), ('foothold_admin', 'a'),
    ('foothold_auditor', 'u'), ('foothold_tick', 't'), ('foothold_api', 'w');
select test.put(got = want, format('%s: %s of %s', rel, privilege, role), format('got %s, want %s', got, want)) from (
    select c.oid::regclass::text as rel, p.privilege, r.role,
           case when p.privilege in ('select', 'insert', 'update', 'references')
                then has_any_column_privilege(r.role, c.oid, p.privilege)
                else has_table_privilege(r.role, c.oid, p.privilege) end as got,
           coalesce(case
               when r.letter = 'w' and c.relnamespace = 'private'::regnamespace then
                   position(case p.privilege when 'select' then 'r' when 'insert' then 'i' when 'update' then 'u'
                                             when 'delete' then 'd' else '?' end in a.what) > 0
               when r.letter = 'w' then true -- it owns the views
               else p.privilege = 'select' and position(r.letter in e.who) > 0 end, false) as want
    from pg_class c
    cross join unnest('{select,insert,update,delete,truncate,references,trigger}'::text[]) p(privilege)
    cross join test.role_letter r
    left join test.expected e on e.kind in ('table', 'view') and e.name = format('%s.%s', c.relnamespace::regnamespace, c.relname)
    left join test.expected a on a.kind = 'api' and a.name = e.name
    where c.relnamespace in ('private'::regnamespace, 'api'::regnamespace) and c.relkind in ('r', 'v', 'p', 'm', 'f')) x;
select test.put(got = want, format('sequence %s: %s of %s', rel, privilege, role), format('got %s, want %s', got, want)) from (
    select c.oid::regclass as rel, p.privilege, r.role, has_sequence_privilege(r.role, c.oid, p.privilege) as got,
           r.letter = 'w' and p.privilege = 'usage' as want
    from pg_class c cross join unnest('{usage,select,update}'::text[]) p(privilege) cross join test.role_letter r
    where c.relnamespace in ('private'::regnamespace, 'api'::regnamespace) and c.relkind = 'S') x;
select test.put(got = want, format('%s: execute of %s', f, role), format('got %s, want %s', got, want)) from (
    select p.oid::regprocedure as f, r.role, has_function_privilege(r.role, p.oid, 'execute') as got,
           p.proowner = 'foothold_api'::regrole and r.letter = 'w' or coalesce(position(r.letter in e.who) > 0, false) as want
    from pg_proc p cross join test.role_letter r
    left join test.expected e on e.kind = 'call' and e.name = format('%s.%s', p.pronamespace::regnamespace, p.proname)
    where p.pronamespace in ('private'::regnamespace, 'api'::regnamespace)) x;
select test.put(got = want, format('%s is owned by %s', f, want), 'by ' || got) from (
    select p.oid::regprocedure as f, p.proowner::regrole::text as got, 'foothold_' || e.what as want
    from pg_proc p join test.expected e on e.kind = 'call' and e.name = format('%s.%s', p.pronamespace::regnamespace, p.proname)) x;
select test.put(c.oid is not null, e.name || ' exists', 'missing') from test.expected e
left join pg_class c on c.oid = to_regclass(e.name) where e.kind in ('table', 'view');
select test.put(exists (select from test.expected e where e.kind = 'call' and e.name = 'api.' || p.proname),
                p.oid::regprocedure || ' is listed', 'in no line of tiers.tsv')
from pg_proc p where p.pronamespace = 'api'::regnamespace;
-- hidden columns
select test.put(not has_column_privilege(r.role, 'private.identity', 'cpr', 'select'), 'cpr hidden from ' || r.role, 'readable')
from test.role_letter r where r.letter <> 'w';
select test.put(not has_column_privilege(r.role, 'private.card', 'words', 'select'), 'search words hidden from ' || r.role, 'readable')
from test.role_letter r where r.letter <> 'w';
-- schemas and database
select test.put(not has_schema_privilege(r.role, s, 'create') and (s = 'api' or not has_schema_privilege(r.role, s, 'usage')),
                format('%s in schema %s', r.role, s), 'usage or create')
from test.role_letter r cross join unnest('{private,ext,api,public}'::text[]) s
where r.letter <> 'w' and (s <> 'public') or r.letter <> 'w' and false;
select test.put(not has_schema_privilege(r.role, 'public', 'create'), r.role || ' makes nothing in public', 'create')
from test.role_letter r;
select test.put(not has_database_privilege(r.role, current_database(), p), format('%s: no %s', r.role, p), 'has it')
from test.role_letter r cross join unnest('{create,temp}'::text[]) p;
