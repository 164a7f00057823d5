-- The one way to write. SECURITY INVOKER: in api.save it runs as foothold_api, bound by the person's rights; in verbs
-- of foothold_owner it is bound by nothing, so they call private.require first.
create or replace function private.save_core(p_op uuid, p_changes jsonb) returns jsonb
volatile language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'save', p_changes);
begin
    if v_known is not null then
        return v_known;
    end if;
    return private.receipt_put(p_op, private.save_write(p_op, p_changes));
end $$;
