-- The answer of a save in which meetings' outcomes may clash, in the words of those who tell one: status, late and what goes
-- with them are one field, outcome. Volatile: it must see what the other one has just committed.
create or replace function private.outcome_clash(p_result jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    with clash as (
        select c.* from jsonb_to_recordset(p_result -> 'conflict')
             c(entity text, id uuid, field text, base text, theirs text, who text, name text, at timestamptz)
    ), said as (
        select c.entity, c.id, 'outcome' as field,
               private.meeting_outcome(coalesce(max(c.base) filter (where c.field = 'status'), m.status),
                   coalesce(max(c.base) filter (where c.field = 'late'), m.late::text)::boolean) as base,
               private.meeting_outcome(m.status, m.late) as theirs, min(c.who) as who, min(c.name) as name, max(c.at) as at
        from clash c join private.meeting m on m.id = c.id
        where c.entity = 'meeting' and c.field in (select f.field from private.field f
                                                   where f.entity = 'meeting' and f.merge_group = 'outcome')
        group by c.entity, c.id, m.status, m.late
        union all
        select c.* from clash c
        where c.entity <> 'meeting' or c.field not in (select f.field from private.field f
                                                       where f.entity = 'meeting' and f.merge_group = 'outcome')
    )
    select case when p_result ? 'conflict'
                then jsonb_build_object('conflict', (select coalesce(jsonb_agg(to_jsonb(s) order by s.id, s.field), '[]') from said s))
                else p_result end
$$;
