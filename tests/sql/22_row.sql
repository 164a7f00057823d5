-- The functions that the installation makes for rows of every entity, and guards that are called only for what they look at.
\set cit '''citizen own'''
select test.eq('they know the fields of every entity', (
    select string_agg(t.name, ' ') from private.tier t where t.root is not null and private.row_fields(t.name)
        is distinct from array(select f.field from private.field f where f.entity = t.name order by f.field)), null);
select test.eq('and which case a row is of', private.row_root('citizen', test.id(:cit)), test.id('own'));
select test.eq('a case is its own', private.row_root('casefile', test.id('own')), test.id('own'));
select test.eq('they know no other tables', test.code($$select private.row_now('staff', test.id('own'))$$), 'FH002 unknown_entity entity');
set session authorization anna;
select test.eq('a column that nobody knows yet', test.code($$select api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 1, '{"motto": "x"}'))$$), 'FH002 unknown_field motto');
reset session authorization;
-- what a migration and fields.tsv bring, and then the installation
alter table private.citizen add column motto text;
insert into private.field values ('citizen', 'motto', 'motto', 'save');
set role foothold_owner;
select private.row_functions();
reset role;
set session authorization anna;
select test.eq('is saved when the installation has been', api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 1, '{"motto": "festina lente"}')) #>> '{saved,0,version}', '2');
reset session authorization;
select test.eq('and is in history', (select v.field || '=' || v.new from private.change_value v join private.change c on c.id = v.change_id
    where c.row_id = test.id(:cit) and c.version = 2), 'motto=festina lente');
select test.eq('the row has it, and the rest as it was', (select to_jsonb(c) ->> 'motto' || c.version || (c.family_name is not null)
    from private.citizen c where c.id = test.id(:cit)), 'festina lente2true');

-- Guards: every column that holds codes, in a row that is there.
insert into private.meeting (id, casefile_id, kind, form, starts_at, ends_at, worker)
values (test.id('guarded'), test.id('own'), 'jobsamtale', 'telefon', '2026-11-24 10:00', '2026-11-24 11:00', 'anna');
create function test.code_of(p_column text) returns text language plpgsql as $$
begin
    return test.code(format('update private.meeting set %I = %L where id = %L', p_column, 'no such code', test.id('guarded')));
end $$;
select test.eq('a wrong code of ' || c, test.code_of(c), 'FH010 bad_code ' || c)
from jsonb_object_keys(private.code_lists('meeting')) c where c not in ('cancel_reason', 'a_kasse', 'a_kasse_status', 'visitation');
select test.eq('every code column has a guard: ' || t.name, (
    select count(*) from jsonb_object_keys(private.code_lists(t.name)) c
    where not exists (select from pg_trigger g where g.tgrelid = format('private.%I', t.name)::regclass and g.tgname = '_150_code'
                      and pg_get_triggerdef(g.oid) ~ ('\mold\.' || c || '\M'))), 0::bigint)
from private.tier t where private.code_lists(t.name) is not null;
create temp table before as select b.id, b.ctid as at from private.booking b where b.meeting_id = test.id('guarded');
select test.eq('it is booked: citizen and worker', (select count(*) from before), 2::bigint);
update private.meeting set title = 'words' where id = test.id('guarded');
select test.eq('words leave the booking alone', (select count(*) from private.booking b join before x on x.at = b.ctid
    where b.meeting_id = test.id('guarded')), 2::bigint);
update private.meeting set starts_at = '2026-11-24 10:30' where id = test.id('guarded');
select test.eq('another time books anew', (select min(b.starts_at) from private.booking b where b.meeting_id = test.id('guarded')),
    timestamptz '2026-11-24 10:30');
update private.meeting set status = 'cancelled', cancel_reason = 'illness' where id = test.id('guarded');
select test.eq('cancelled, it is booked no more', (select count(*) from private.booking b where b.meeting_id = test.id('guarded')), 0::bigint);
