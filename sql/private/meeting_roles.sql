-- Raises role_missing when somebody whom the kind of meeting needs is not among the participants: those said, or those
-- that stand there already.
create or replace function private.meeting_roles(p_kind text, p_meeting uuid, p_args jsonb) returns void
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_there text[];
begin
    if p_args ? 'participants' then
        v_there := array(select private.person_parse(i) ->> 'role' from jsonb_array_elements(private.args_lines(p_args -> 'participants')) i);
    else
        v_there := array(select p.role from private.meeting_participant p where p.meeting_id = p_meeting and p.attended);
    end if;
    if not (select coalesce(k.roles <@ v_there, true) from (values (p_kind)) x(kind)
            left join private.meeting_kind k on k.kind = x.kind)
    then
        raise exception using errcode = 'FH055', message = 'role_missing', column = 'participants';
    end if;
end $$;
