-- Ends a write: stores the answer under its op and returns it. A conflict wrote nothing, so it leaves no receipt
-- and the same op may be sent again.
create or replace function private.receipt_put(p_op uuid, p_result jsonb) returns jsonb
volatile language plpgsql as $$
begin
    if p_result ? 'conflict' then
        delete from private.receipt where op = p_op;
    else
        update private.receipt set result = p_result where op = p_op;
    end if;
    return p_result;
end $$;
