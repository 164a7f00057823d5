-- Begins a write under the idempotency key p_op. Returns null when the op is new, else the answer it was given;
-- a twin in flight is waited for on the unique index. The same op for other content, or another person's, is FH001.
-- Called before any right is asked: after a case left his sight, a person repeating a save still gets its answer.
create or replace function private.receipt_take(p_op uuid, p_verb text, p_args jsonb) returns jsonb
volatile language plpgsql as $$
declare
    v_content bytea := sha256(convert_to(coalesce(p_verb, '') || p_args::text, 'UTF8'));
    v_result  jsonb;
begin
    if p_op is null then
        raise exception using errcode = 'FH006', message = 'bad_request', column = 'op';
    end if;
    insert into private.receipt (op, content) values (p_op, v_content) on conflict do nothing;
    if found then
        return null;
    end if;
    select r.result into v_result from private.receipt r
    where r.op = p_op and r.content = v_content and r.login = session_user;
    if v_result is null then
        raise exception using errcode = 'FH001', message = 'op_reused';
    end if;
    return v_result;
end $$;
