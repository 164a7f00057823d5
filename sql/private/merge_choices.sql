-- What the choices of a merge change beside benefit periods, as elements of a save: the citizen who stays takes what was chosen
-- of the other, what he himself lacks, and the longer protection; of two plans in force one is closed, of two main mentors
-- one is no longer the main one, of two meetings at one time one is cancelled. p_keep: {keep_<kind>: this | other}.
create or replace function private.merge_choices(p_this uuid, p_other uuid, p_keep jsonb) returns jsonb
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    a       jsonb := (select to_jsonb(p) from private.casefile c join private.citizen p on p.id = c.citizen_id where c.id = p_this);
    b       jsonb := (select to_jsonb(p) from private.casefile c join private.citizen p on p.id = c.citizen_id where c.id = p_other);
    v_items jsonb := '[]';
    v_take  jsonb;
begin
    select jsonb_object_agg(x.f, b -> x.f) into v_take
    from (select f.field as f, case when f.field in ('family_name', 'given_name') then 'keep_name'
                                    when f.field in ('street', 'postcode', 'town') then 'keep_address'
                                    when f.field in ('phone', 'email') then 'keep_contact' end as keep
          from private.field f where f.entity = 'citizen' and f.how = 'save') x
    where b ->> x.f is not null and a ->> x.f is distinct from b ->> x.f
      and (p_keep ->> x.keep = 'other' or a ->> x.f is null or x.f = 'protected_until' and b ->> x.f > a ->> x.f);
    if a ->> 'remark' <> b ->> 'remark' then
        v_take := coalesce(v_take, '{}') || jsonb_build_object('remark', left((a ->> 'remark') || E'\n' || (b ->> 'remark'), 4000));
    end if;
    if v_take is not null then
        v_items := v_items || private.save_item('citizen', (a ->> 'id')::uuid, (a ->> 'version')::int, v_take);
    end if;
    return v_items || (
        select coalesce(jsonb_agg(private.save_item(y.entity, y.id, y.version, y.change)), '[]')
        from (
            select 'plan' as entity, p.id, p.version, '{"status": "closed"}'::jsonb as change from private.plan p
            where p.status = 'active' and p_keep ? 'keep_plan'
              and p.casefile_id = case p_keep ->> 'keep_plan' when 'this' then p_other else p_this end
            union all
            select 'mentor_assignment', m.id, m.version, '{"main": false}' from private.mentor_assignment m
            where m.main and p_keep ? 'keep_mentor'
              and m.casefile_id = case p_keep ->> 'keep_mentor' when 'this' then p_other else p_this end
              and exists (select from private.mentor_assignment o where o.casefile_id in (p_this, p_other)
                          and o.casefile_id <> m.casefile_id and o.main and o.starts <= m.ends and o.ends >= m.starts)
            union all
            select 'meeting', m.id, m.version, '{"status": "cancelled", "cancel_reason": "clash"}' from private.meeting m
            where m.status = 'booked' and p_keep ? 'keep_meeting'
              and m.casefile_id = case p_keep ->> 'keep_meeting' when 'this' then p_other else p_this end
              and exists (select from private.meeting o where o.casefile_id in (p_this, p_other) and o.casefile_id <> m.casefile_id
                          and o.status = 'booked' and o.starts_at < m.ends_at and o.ends_at > m.starts_at)) y);
end $$;
