-- Rows that are saved together: a trigger of the first may write the second after both were read and judged.
insert into private.contact_person (id, casefile_id, name, relation)
values (test.id('mother'), test.id('own'), 'Mor', (select c.code from private.code c where c.list = 'relation' order by c.code limit 1));
create function test.beside() returns trigger security definer language plpgsql as $$
declare
    v_old jsonb;
    v_new jsonb;
begin
    update private.contact_person c set remark = o.remark || new.phone, version = c.version + 1
    from private.contact_person o where c.id = test.id('mother') and o.id = c.id
    returning to_jsonb(o), to_jsonb(c) into v_old, v_new;
    if v_new is not null then
        perform private.change_put(gen_random_uuid(), 'contact_person', new.casefile_id, test.id('mother'), v_old, v_new);
    end if;
    return new;
end $$;
create trigger beside after update on private.citizen for each row execute function test.beside();
set session authorization anna;
select test.eq('both are saved, the second as it was by then', api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 1, '{"phone": "11"}') || test.change('contact_person', test.id('mother'), 1, '{"phone": "22"}'))
    -> 'saved', jsonb_build_array(jsonb_build_object('id', test.id('citizen own'), 'version', 2),
                                  jsonb_build_object('id', test.id('mother'), 'version', 3)));
reset session authorization;
select test.eq('nothing of either is lost', (select c.phone || ' ' || c.remark from private.contact_person c where c.id = test.id('mother')), '22 11');
select test.eq('history says of each version what it changed', (
    select string_agg(format('%s %s %s>%s', c.version, v.field, v.old, v.new), ', ' order by c.version)
    from private.change c join private.change_value v on v.change_id = c.id where c.row_id = test.id('mother')),
    '2 remark >11, 3 phone >22');
set session authorization anna;
select test.eq('the version of before is still merged', api.save(gen_random_uuid(),
    test.change('contact_person', test.id('mother'), 1, '{"email": "mor@example.dk"}')) #>> '{saved,0,version}', '4');
select test.eq('nothing changed, nothing is written', api.save(gen_random_uuid(),
    test.change('contact_person', test.id('mother'), 4, '{"phone": "22", "email": "mor@example.dk"}')) #>> '{saved,0,version}', '4');
reset session authorization;
