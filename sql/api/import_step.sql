-- owner: foothold_owner
-- Carries out the next few rows of a batch, or takes the next few back: {id}. To be called until nothing is left; each call is a
-- short transaction of its own, and after a lost link one goes on where it stood. Answers {"saved": [{id, version}], "left": n, "of": n}.
create or replace function api.import_step(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'import_step', p_args);
    v_batch private.import_batch;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('import');
    perform private.args_known(p_args, '{id}');
    v_batch := private.import_take(p_args, '{committing,committed,undoing,undone}');
    return private.receipt_put(p_op, jsonb_build_object(
        'saved', jsonb_build_array(jsonb_build_object('id', v_batch.id, 'version', v_batch.version)),
        'left', private.import_on(p_op, v_batch),
        'of', case when v_batch.state like 'commit%' then v_batch.creates + v_batch.updates else v_batch.done end));
end $$;
