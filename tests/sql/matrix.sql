-- The rights matrix: every kind of person against every table, read and written, for every kind of case. What is
-- expected comes from the truth below (who has the right to what, by hand) and from sql/tiers.tsv (what each table is),
-- never from a policy.
create table test.kase (name text primary key, id uuid not null);
insert into test.kase select k, test.id(k) from unnest('{own,colleague,unassigned,below,lent,stand_in,was_lent,other,'
    'own_prot,prot,was_prot,left_over}'::text[]) k;
create table test.truth (login text, name text, sees text, primary key (login, name));
insert into test.truth
select w.login, n, 'right' from (values
    ('anna', '{own,own_prot,lent,stand_in}'::text[]),
    ('bo',   '{colleague}'),
    ('eva',  '{lent,stand_in,was_lent,other,prot,was_prot}'),
    ('sue',  '{own,colleague,unassigned,below,own_prot,left_over}'),
    ('tom',  '{lent,stand_in,was_lent,other,prot,was_prot}'),
    ('una',  '{below}'),
    ('max',  '{own,colleague,unassigned,below,lent,stand_in,was_lent,other,own_prot,prot,was_prot,left_over}'))
    w(login, names) cross join unnest(w.names) n
union all
select w.login, n, 'card' from (values
    ('anna', '{colleague,unassigned,left_over}'::text[]),
    ('bo',   '{own,own_prot,unassigned,left_over}')) w(login, names) cross join unnest(w.names) n;
-- Units that supervisors lead.
create table test.led as
select l.login, test.id(u) as unit_id from (values ('sue', '{A,A1}'::text[]), ('tom', '{B}'), ('una', '{A1}'),
    ('max', '{Jobcenter,A,A1,B}')) l(login, units) cross join unnest(l.units) u;
create table test.who (login text primary key, letter text not null, live boolean not null);
insert into test.who values ('anna', 'c', true), ('bo', 'c', true), ('eva', 'c', true), ('sue', 's', true),
    ('tom', 's', true), ('una', 's', true), ('max', 's', true), ('addi', 'a', true), ('aud', 'u', true),
    ('old_aud', 'u', false), ('gone', 'c', false), ('soon', 's', false), ('ghost', 'c', false);
-- Opened by a committed session: these, by everybody with the right to them. The rest has a right and no session.
create table test.opened (login text, name text, primary key (login, name));
insert into test.opened select t.login, t.name from test.truth t
where t.sees = 'right' and t.name in ('own', 'lent', 'other', 'prot', 'own_prot', 'below', 'colleague');
insert into private.access_session (casefile_id, login, until, purpose)
select test.id(o.name), o.login, now() + interval '1 day', 'followup' from test.opened o
union all -- a session without the right, a right without a live session, people who are nobody
select test.id(n), l, now() + u, 'followup' from (values
    ('anna', 'was_lent', interval '1 day'), ('anna', 'other', '1 day'), ('anna', 'stand_in', '-1 minute'),
    ('bo', 'own', '1 day'), ('gone', 'left_over', '1 day'), ('soon', 'own', '1 day'), ('ghost', 'own', '1 day'),
    ('addi', 'own', '1 day'), ('aud', 'own', '1 day')) x(l, n, u);
insert into private.receipt (op, login, content, result)
select test.id('op ' || w.login), w.login, '\x00', '{"saved": []}' from test.who w;
insert into private.draft (login, screen, key, content)
select w.login, 'meeting', test.id('own'), '{}' from test.who w;
insert into private.search_log (login, kind) select w.login, 'words' from test.who w;
insert into private.job (name, every) values ('test', '1 day') on conflict do nothing;
-- one change with a value for every case that has none, and one of a row that belongs to no case
insert into private.change (who, casefile_id, entity, row_id, version, fields)
select 'max', k.id, 'citizen', test.id('citizen ' || k.name), 1, '{phone}' from test.kase k;
insert into private.change_value (change_id, casefile_id, field, new)
select c.id, c.casefile_id, 'phone', '111' from private.change c where c.who = 'max';
insert into private.removed (change_id, content) select min(c.id), '{}' from private.change c where c.who = 'max';
grant select on test.kase to public;
-- Tables of which only some rows stand for what a person may write.
create table test.pick (name text primary key, condition text not null);
insert into test.pick values ('assignment', 'kind = ''coworker'''), ('category_history', 'match is not null');
insert into private.assignment (casefile_id, login, kind, valid_from) select k.id, 'max', 'coworker', '2026-11-01'
from test.kase k;
update private.assignment set valid_to = '2026-11-10' where login = 'max';

create function test.name_of(p_case uuid) returns text
stable language sql as $$ select k.name from test.kase k where k.id = p_case $$;
-- What people do through no function of ours: runs a statement as foothold_api, as api.save would, for the session user.
create function test.api_run(p_sql text) returns text
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v text;
begin
    if p_sql ~* '^ *select' then
        execute p_sql into v;
    else
        execute p_sql;
        get diagnostics v = row_count;
    end if;
    return v;
end $$;
alter function test.api_run(text) owner to foothold_api;
create function test.own_run(p_sql text) returns text
volatile language plpgsql as $$
declare
    v text;
begin
    execute p_sql into v;
    return v;
end $$;
-- Tries a statement as a person (p_as: people) or through a function of foothold_api (api), and undoes it. Gives its
-- first value, its row count, or its SQLSTATE.
create function test.attempt(p_login text, p_as text, p_sql text) returns text
volatile language plpgsql as $$
declare
    v text;
begin
    begin
        execute format('set local session authorization %I', p_login);
        execute format('select test.%s_run($1)', case p_as when 'api' then 'api' else 'own' end) into v using p_sql;
        raise exception using errcode = 'TUNDO', message = coalesce(v, '');
    exception
        when sqlstate 'TUNDO' then return sqlerrm;
        when others then return case when sqlstate = '42501' then sqlstate else 'error ' || sqlstate end;
    end;
end $$;
-- What a person should see of a table: the names of cases, a number of rows, or 42501.
create function test.want(p_table text, p_login text, p_family text) returns text
stable language plpgsql as $$
declare
    t private.tier := (select x from private.tier x where x.name = p_table);
    w test.who := (select x from test.who x where x.login = p_login);
    v bigint;
begin
    if p_family = 'people' and position(w.letter in t.people) = 0 or p_family = 'api' and t.api !~ 'r' then
        return '42501';
    end if;
    if p_family = 'people' and w.letter = 'u' and t.scope not in ('staff', 'own') then
        return (select coalesce(string_agg(k.name, ' ' order by k.name), '') from test.kase k where w.live);
    elsif p_family = 'people' and w.letter = 'u' or t.scope in ('staff', 'none') then
        execute format('select count(*) from private.%I', p_table) into v;
        return case when w.live or t.scope = 'none' then v else 0 end;
    elsif t.scope = 'led' then
        execute format('select count(*) from private.%I where unit_id in (select l.unit_id from test.led l where l.login = $1)',
                       p_table) into v using p_login;
        return v;
    elsif t.scope in ('own', 'receipt') then
        execute format('select count(*) from private.%I where login = $1', p_table) into v using p_login;
        return case when w.live or t.scope = 'receipt' then v else 0 end;
    end if;
    return (select coalesce(string_agg(x.name, ' ' order by x.name), '') from test.truth x
            where x.login = p_login and (x.sees = 'right' or t.scope = 'card')
              and (p_family = 'api' or t.tier <> 'confidential'
                   or exists (select from test.opened o where o.login = x.login and o.name = x.name)));
end $$;
-- The statement that tells what is seen of a table.
create function test.look(p_table text) returns text
stable language sql as $$
    select case when t.scope in ('staff', 'none', 'own', 'receipt', 'led') then format('select count(*) from private.%I', t.name)
        else format('select coalesce(string_agg(distinct test.name_of(%s), '' '' order by test.name_of(%1$s)), '''') from private.%I',
                    case t.scope when 'casefile' then 'id' else 'casefile_id' end, t.name) end
    from private.tier t where t.name = p_table
$$;
-- Copies of a row of the table in that case (or of that login), to be inserted through foothold_api.
create function test.copy_of(p_table text, p_where text, p_set jsonb) returns text
stable language plpgsql as $$
declare
    v_cols text;
    v_row  jsonb;
begin
    select string_agg(quote_ident(a.attname), ', ') into v_cols from pg_attribute a
    where a.attrelid = to_regclass('private.' || p_table) and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = '' and a.attidentity = '';
    execute format('select to_jsonb(t) from private.%I t where %s limit 1', p_table, p_where) into v_row;
    return format('insert into private.%1$I (%2$s) select %2$s from jsonb_populate_record(null::private.%1$I, %3$L)',
                  p_table, v_cols, v_row || jsonb_build_object('op', gen_random_uuid()) || p_set
        || case when v_row ->> 'id' ~ '-' then jsonb_build_object('id', gen_random_uuid()) else '{}' end);
end $$;
-- A column that may be set to itself.
create function test.a_column(p_table text) returns text
stable language sql as $$
    select quote_ident(a.attname) from pg_attribute a where a.attrelid = to_regclass('private.' || p_table)
    and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
    and a.attname not in ('id', 'casefile_id') order by a.attnum desc limit 1
$$;
create function test.owner_writes(p_table text) returns text
volatile language plpgsql as $$
declare
    v bigint;
begin
    begin
        execute 'set local role foothold_owner';
        execute format('update private.%I set %s = %2$s', p_table, test.a_column(p_table));
        get diagnostics v = row_count;
        raise exception using errcode = 'TUNDO', message = v::text;
    exception
        when sqlstate 'TUNDO' then return sqlerrm;
        when others then return 'error ' || sqlstate;
    end;
end $$;
create function test.matrix_read(p_table text) returns setof test.result
volatile language plpgsql as $$
declare
    w record; f text; v_got text; v_want text; v_rows bigint; r test.result;
begin
    execute format('select count(*) from private.%I', p_table) into v_rows;
    r := row(0, v_rows > 0, p_table || ': the fixture has rows', 'add an insert to tests/sql/fixture/');
    return next r;
    for w in select x.login from test.who x order by 1 loop
        foreach f in array '{people,api}'::text[] loop
            v_want := test.want(p_table, w.login, f);
            v_got := test.attempt(w.login, f, test.look(p_table));
            r := row(0, v_got is not distinct from v_want, format('%s: %s reads as %s', p_table, w.login, f),
                     format('got %L, want %L', v_got, v_want));
            return next r;
        end loop;
    end loop;
    execute 'set local role foothold_owner';
    execute format('select count(*) from private.%I', p_table) into v_got;
    execute 'reset role';
    r := row(0, v_got = v_rows::text, p_table || ': foothold_owner sees all', format('got %s, want %s', v_got, v_rows));
    return next r;
    v_got := test.owner_writes(p_table);
    r := row(0, v_got = v_rows::text, p_table || ': foothold_owner writes all', format('got %s, want %s', v_got, v_rows));
    return next r;
end $$;
-- What an attempt came to: row security speaks before constraints and AFTER triggers do.
create function test.verdict(p text) returns text
immutable language sql as $$
    select case when p = '42501' then 'denied' when p = '0' then 'nothing' when p ~ '^error (23|FH|P0)' then 'done'
                when p ~ '^error' then p else 'done' end
$$;
-- How many rows of the table a person may write.
create function test.writable(p_table text, p_login text) returns bigint
stable language plpgsql as $$
declare
    t private.tier := (select x from private.tier x where x.name = p_table);
    w test.who := (select x from test.who x where x.login = p_login);
    v bigint;
begin
    execute format('select count(*) from private.%I where %s', p_table, case
        when t.scope in ('own', 'receipt') then format('login = %L', p_login)
        when t.scope in ('staff', 'none', 'led') then 'true'
        else format('%s in (select test.id(x.name) from test.truth x where x.login = %L and x.sees = ''right'')',
                    case t.scope when 'casefile' then 'id' else 'casefile_id' end, p_login) end) into v;
    return case when t.scope = 'receipt' or w.live and (t.scope = 'own' or w.letter in ('c', 's'))
        then v else 0 end;
end $$;
create function test.cell(p_ok boolean, p_name text, p_got text, p_want text) returns test.result
immutable language sql as $$
    select row(0, coalesce(p_ok, false), p_name, format('got %s, want %s', p_got, p_want))::test.result
$$;
-- Inserts through foothold_api: a copy of a row of each kind of case, and one in somebody else's name.
create function test.matrix_insert(p_table text, p_login text) returns setof test.result
volatile language plpgsql as $$
declare
    t private.tier := (select x from private.tier x where x.name = p_table);
    w test.who := (select x from test.who x where x.login = p_login);
    k record; v_right boolean; v_want text; v_got text; v_where text; v_set jsonb;
begin
    v_set := case t.scope when 'history' then jsonb_build_object('who', p_login)
        when 'value' then '{"field": "email"}'
        when 'own' then jsonb_build_object('login', p_login, 'screen', 'x', 'key', gen_random_uuid())
        else '{}' end;
    if t.scope in ('case', 'history') then -- whose it is, is not the writer's to say
        v_set := v_set || jsonb_build_object('responsible', p_login);
    end if;
    for k in
        select q.name, q.id from test.kase q
        where t.scope in ('case', 'casefile', 'history', 'value', 'card')
          and q.name in ('own', 'colleague', 'unassigned', 'below', 'lent', 'was_lent', 'other', 'prot')
        union all select 'mine', null where t.scope in ('own', 'receipt', 'staff', 'none', 'led')
    loop
        v_right := case t.scope
            when 'staff' then w.live and w.letter in ('c', 's') when 'none' then true
            when 'own' then w.live when 'receipt' then true
            else exists (select from test.truth x
                         where x.login = p_login and x.name = k.name and x.sees = 'right') end;
        v_where := case when t.scope in ('own', 'receipt') then format('login = %L', p_login)
            when k.id is null then 'true'
            else format('%s = %L', case t.scope when 'casefile' then 'id' else 'casefile_id' end, k.id) end
            || coalesce((select ' and ' || p.condition from test.pick p where p.name = p_table), '');
        v_want := case when t.api !~ 'i' or not v_right then 'denied' else 'done' end;
        v_got := test.verdict(test.attempt(p_login, 'api', test.copy_of(p_table, v_where, v_set)));
        return next test.cell(v_got = v_want, format('%s: %s inserts in %s', p_table, p_login, k.name),
                              v_got, v_want);
        if t.api ~ 'i' and v_right and t.scope in ('own', 'receipt', 'history') then
            v_got := test.verdict(test.attempt(p_login, 'api', test.copy_of(p_table, v_where,
                case t.scope when 'history' then '{"who": "somebody"}'
                             else '{"login": "somebody", "screen": "x"}' end::jsonb)));
            return next test.cell(v_got = 'denied', format('%s: %s inserts for somebody else', p_table, p_login),
                                  v_got, 'denied');
        end if;
    end loop;
end $$;
-- Updates and deletes through foothold_api, without a WHERE and without reading a column: then the policies of
-- UPDATE and DELETE stand alone. With a WHERE those of SELECT would help, and a fault in them would not show.
create function test.matrix_write(p_table text) returns setof test.result
volatile language plpgsql as $$
declare
    t private.tier := (select x from private.tier x where x.name = p_table);
    w record; v_want text; v_got text; v_set text; v_n text;
    v_cased boolean := t.scope in ('case', 'casefile', 'history', 'card');
begin
    for w in select x.login, x.letter, x.live from test.who x order by 1 loop
        return query select * from test.matrix_insert(p_table, w.login);
        v_n := test.writable(p_table, w.login);
        v_set := case when v_cased then format('responsible = %L', w.login)
                      when t.scope in ('own', 'receipt') then format('login = %L', w.login)
                      else test.a_column(p_table) || ' = default' end;
        v_want := case when t.api ~ 'u' then v_n else '42501' end;
        v_got := test.attempt(w.login, 'api', format('update private.%I set %s', p_table, v_set));
        return next test.cell(v_got = v_want, format('%s: %s updates', p_table, w.login), v_got, v_want);
        if t.api ~ 'u' and v_n > '0' and t.scope not in ('staff', 'none') then
            v_set := case when v_cased then 'unit_id = gen_random_uuid(), responsible = ''nobody'''
                          else 'login = ''somebody''' end;
            v_got := test.attempt(w.login, 'api', format('update private.%I set %s', p_table, v_set));
            return next test.cell(v_got = '42501', format('%s: %s moves rows out of sight', p_table, w.login),
                                  v_got, '42501');
        end if;
        v_want := case when t.api ~ 'd' then v_n else '42501' end;
        v_got := test.attempt(w.login, 'api', format('delete from private.%I', p_table));
        return next test.cell(v_got = v_want, format('%s: %s deletes', p_table, w.login), v_got, v_want);
        v_got := test.attempt(w.login, 'api', format('truncate private.%I', p_table));
        return next test.cell(v_got = '42501', format('%s: %s truncates', p_table, w.login), v_got, '42501');
    end loop;
end $$;
