-- Ends a person's work after p_last. With p_handover, who must be live, his open cases go there, and his meetings as far as
-- that person is free; whatever is left then, or without one, stands in the way. Returns the number of cases handed over. All
-- of it is in the cases' history.
create or replace function private.staff_end(p_login text, p_last date, p_handover text) returns int
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_op   uuid := gen_random_uuid();
    v_old  private.staff;
    v_n    int := 0;
    v_left text;
begin
    perform private.staff_known(p_login);
    select * into v_old from private.staff s where s.login = p_login for update;
    if p_last < v_old.starts then
        raise exception '% began on %, later than %', p_login, v_old.starts, p_last;
    elsif p_handover = p_login then
        raise exception '% cannot take over from himself', p_login;
    end if;
    if p_handover is not null then
        perform private.must_work(p_handover);
        v_n := private.staff_handover(v_op, p_login, p_handover, p_last);
    end if;
    select string_agg(x.n || ' ' || x.kind, ', ' order by x.kind) into v_left
    from (select l.kind, count(*) as n from private.staff_left(p_login, p_last) l where l.how in ('hand_over', 'drop') group by l.kind) x;
    if v_left is not null then
        raise exception '% leaves work behind: %', p_login, v_left
            using hint = 'List it with -v list=1. End with -v handover=LOGIN, or let a supervisor move the cases and meetings; drafts: -v drafts=drop.';
    end if;
    perform private.staff_close(v_op, p_login, p_last);
    return v_n;
end $$;
