-- What must be chosen before p_other is merged into p_this, as codes of list merge_kind.
create or replace function private.merge_conflicts(p_this uuid, p_other uuid) returns setof text
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    a private.citizen;
    b private.citizen;
begin
    select p.* into a from private.casefile c join private.citizen p on p.id = c.citizen_id where c.id = p_this;
    select p.* into b from private.casefile c join private.citizen p on p.id = c.citizen_id where c.id = p_other;
    return query
    select 'name' where (a.family_name, a.given_name) <> (b.family_name, b.given_name)
    union all
    select 'address' where a.street is not null and b.street is not null
                       and (a.street, a.postcode, a.town) is distinct from (b.street, b.postcode, b.town)
    union all
    select 'contact' where a.phone <> b.phone or a.email <> b.email
    union all
    select 'plan' where (select count(*) from private.plan p where p.casefile_id in (p_this, p_other) and p.status = 'active') > 1
    union all
    select 'mentor' where exists (
        select from private.mentor_assignment x
        join private.mentor_assignment y on y.casefile_id = p_other and y.main and y.starts <= x.ends and y.ends >= x.starts
        where x.casefile_id = p_this and x.main)
    union all
    select 'period' where exists (
        select from private.benefit_period x
        join private.benefit_period y on y.casefile_id = p_other and y.starts <= x.ends and y.ends >= x.starts
        where x.casefile_id = p_this)
    union all
    select 'meeting' where exists (
        select from private.meeting x
        join private.meeting y on y.casefile_id = p_other and y.status = 'booked' and y.starts_at < x.ends_at and y.ends_at > x.starts_at
        where x.casefile_id = p_this and x.status = 'booked');
end $$;
