-- AFTER INSERT on change_value, per statement: what private.approval_rule says needs approval is submitted as it is saved;
-- a later change of the same row submits it anew, or makes its approval invalid.
create or replace function private.approval_follow() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v record;
begin
    if not exists (select from new_row n join private.change c on c.id = n.change_id
                   join private.approval_rule r on r.entity = c.entity and (n.field = r.field or n.field = any (r.content))) then
        return null; -- nearly always
    end if;
    for v in
        select c as change, r.kind, bool_or(n.field = r.field and coalesce(n.new, '') = coalesce(r.value, n.new, '')
                                            and n.new is not null) as matched
        from new_row n
        join private.change c on c.id = n.change_id
        join private.approval_rule r on r.entity = c.entity
        join private.day() d on d.today >= r.valid_from and d.today < r.valid_to
        group by c.id, c.*, r.kind
        having bool_or(n.field = r.field or n.field = any (r.content))
    loop
        perform private.approval_put(v.kind, v.change, v.matched);
    end loop;
    return null;
end $$;
