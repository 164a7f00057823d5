-- Deletes cases that a batch made and nobody has touched, with all that making them brought about. History stays, and says
-- that they are gone.
create or replace function private.import_delete(p_batch uuid, p_cases uuid[]) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_citizens uuid[] := array(select c.citizen_id from private.casefile c where c.id = any (p_cases));
    v_table    text;
begin
    perform private.changes_gone(p_batch, 'benefit_period', array(
        select b.id from private.benefit_period b where b.casefile_id = any (p_cases)));
    perform private.changes_gone(p_batch, 'citizen', v_citizens);
    perform private.changes_gone(p_batch, 'casefile', p_cases);
    foreach v_table in array '{benefit_period}' || private.import_derived() || '{assignment,identity}' loop
        execute format('delete from private.%I t where t.casefile_id = any ($1)', v_table) using p_cases;
    end loop;
    update private.citizen p set casefile_id = null where p.id = any (v_citizens);
    delete from private.casefile c where c.id = any (p_cases);
    delete from private.citizen p where p.id = any (v_citizens);
end $$;
