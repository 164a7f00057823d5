-- Does a verb to many rows, each by itself: {"saved": […], "conflict": […], "refused": [{id, name, code, message, …}]}. What
-- private.each_<verb>(op, row, args) refuses or finds changed leaves the others done, and nothing of it. Each row has a receipt of
-- its own, so a repeat does what was left and no more. A single row fails as it would alone, so that a form can say where.
-- Cases are locked in one order. What is no fault of the row (a deadlock, no room, a server that is stopped) ends all of it.
create or replace function private.each_row(p_op uuid, p_verb text, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_ids     text[] := private.args_ids(p_args);
    v_all     jsonb[] := '{}';
    v_id      text;
    v_message text;
    v_table   text;
    v_column  text;
    v_rule    text;
begin
    perform from private.casefile c
    where c.id in (select private.row_case(split_part(i, '/', 1)) from unnest(v_ids) i) and private.has_case(c.id)
    order by c.id for no key update;
    foreach v_id in array v_ids loop
        begin
            v_all := v_all || private.each_one(p_op, v_id, p_verb, p_args - 'ids' - 'id');
        exception when others then
            if cardinality(v_ids) = 1 or sqlstate ~ '^(40|53|55|57|58|XX)' then
                raise;
            end if;
            get stacked diagnostics v_message = message_text, v_table = table_name, v_column = column_name, v_rule = constraint_name;
            v_all := v_all || jsonb_build_object('refused', jsonb_build_array(jsonb_build_object(
                'id', v_id, 'name', private.row_name(v_id), 'code', sqlstate, 'entity', nullif(v_table, ''),
                'field', nullif(v_column, ''), 'constraint_name', nullif(v_rule, ''),
                'message', substring(v_message from '^[a-z_]+$')))); -- other words may hold values
        end;
    end loop;
    return (
        select jsonb_object_agg(k, (select coalesce(jsonb_agg(x order by n), '[]')
                                    from unnest(v_all) with ordinality a(one, n) cross join jsonb_array_elements(one -> k) x))
        from unnest(array['saved', 'conflict', 'refused']) k
        where k = 'saved' or exists (select from unnest(v_all) one where one -> k <> '[]'));
end $$;
