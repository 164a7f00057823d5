-- Who stands by the citizen of an opened case. Sorted by casefile_id, name, id.
create or replace view api.contact_person with (security_invoker = true, security_barrier = true) as
    select c.id, c.version, c.casefile_id, c.name, c.name as contact, c.relation, c.phone, c.email, c.remark, c.ends,
           case when c.ends >= private.today() then 'now' else 'was' end as state
    from private.contact_person c;
