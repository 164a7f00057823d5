-- Carries out rows of a batch as they were shown: each is judged again by what is known now, and one that would come to
-- something else is not written, but says so. Those who are new are made first: an update of one of them stands after him in
-- the file. When the time of a step is over, the updates that are left wait for the next one.
create or replace function private.import_write(p_batch uuid, p_lines int[]) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_until timestamptz := private.import_until();
    v_make  private.import_citizen[];
    v_made  uuid[];
    r       private.import_row;
begin
    perform from private.casefile c
    where c.id = any (array(select i.casefile_id from private.import_row w join private.identity i on i.cpr = w.cpr
                            where w.batch_id = p_batch and w.line = any (p_lines)))
    order by c.id for no key update;
    update private.import_row w set (result, code) = (
        select case when k.cpr is not null then 'changed' when f.code is not null then 'refused' else 'done' end,
               case when k.cpr is not null then 'known' else f.code end
        from (select private.place_fault((w.typed ->> 'unit_id')::uuid, w.typed ->> 'responsible') as code) f)
    from private.import_row x
    left join private.import_now(array(select y.cpr from private.import_row y
                                       where y.batch_id = p_batch and y.line = any (p_lines) and y.verdict = 'create')) k
              on k.cpr = x.cpr
    where x.batch_id = p_batch and x.line = any (p_lines) and x.verdict = 'create'
      and w.batch_id = x.batch_id and w.line = x.line;
    v_make := array(
        select jsonb_populate_record(null::private.import_citizen, w.typed || jsonb_build_object('line', w.line))
        from private.import_row w
        where w.batch_id = p_batch and w.line = any (p_lines) and w.verdict = 'create' and w.result = 'done' order by w.line);
    if v_make <> '{}' then
        v_made := private.import_make(p_batch, v_make);
        update private.import_row w set casefile_id = m.casefile_id, change_id = 0
        from unnest(v_make, v_made) m(line, turn, cpr, family_name, given_name, street, postcode, town, phone, email, target_group,
            benefit, starts, visitation, unit_id, responsible, protected_until, a_kasse, education, children_at_home,
            first_request, remark, casefile_id)
        where w.batch_id = p_batch and w.line = m.line;
    end if;
    for r in select * from private.import_row w
             where w.batch_id = p_batch and w.line = any (p_lines) and w.verdict = 'update' order by w.line loop
        perform private.import_update(r);
        exit when clock_timestamp() > v_until;
    end loop;
end $$;
