-- One row of private.each_row, under a receipt of its own.
create or replace function private.each_one(p_op uuid, p_id text, p_verb text, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_op     uuid := private.op_id(p_op, p_id);
    v_answer jsonb := private.receipt_take(v_op, p_verb, p_args);
begin
    if v_answer is not null then
        return v_answer;
    end if;
    execute format('select private.%I($1, $2, $3)', 'each_' || p_verb) into v_answer using p_op, p_id, p_args;
    return private.receipt_put(v_op, v_answer);
end $$;
