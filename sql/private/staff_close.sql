-- Sets a person's last day and ends his co-assignments, and who stands in for whom, by it; his reminders go to whoever has the case; nothing may be left that stands in the way. For functions of
-- the owner that have locked his staff row and seen to the right.
create or replace function private.staff_close(p_op uuid, p_login text, p_last date) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_all jsonb;
begin
    if exists (select from private.staff_left(p_login, p_last) x where x.how in ('hand_over', 'drop')) then
        raise exception using errcode = 'FH141', message = 'staff_left', table = 'staff', column = 'last_on';
    end if;
    perform from private.casefile c
    where c.id in (select a.casefile_id from private.assignment a where a.login = p_login) order by c.id for no key update;
    select jsonb_agg(private.save_item('assignment', a.id, a.version, jsonb_build_object('valid_to', greatest(a.valid_from, p_last))))
    into v_all from private.assignment a
    where a.login = p_login and a.kind <> 'responsible' and a.valid_to > greatest(a.valid_from, p_last);
    if v_all is not null then
        perform private.save_write(p_op, v_all);
    end if;
    select jsonb_agg(private.save_item('reminder', r.id, r.version, '{"login": null}'))
    into v_all from private.reminder r where r.login = p_login and r.done_on is null;
    if v_all is not null then
        perform private.save_write(p_op, v_all);
    end if;
    select jsonb_agg(private.save_item('substitute', x.id, x.version, jsonb_build_object('ends', greatest(x.starts - 1, p_last))))
    into v_all from private.substitute x where p_login in (x.login, x.substitute) and x.ends > greatest(x.starts - 1, p_last);
    if v_all is not null then
        perform private.save_write(p_op, v_all);
    end if;
    update private.staff s set ends = least(s.ends, p_last) where s.login = p_login;
end $$;
