-- What the citizen of an opened case consents to, or did. Sorted by casefile_id, given_on (desc), id.
create or replace view api.consent with (security_invoker = true, security_barrier = true) as
    select c.id, c.version, c.casefile_id, c.scope, c.party, c.contact_id, p.name as contact, c.purpose, c.form, c.given_on,
           c.expires_on, c.withdrawn_on,
           case when c.withdrawn_on is not null then 'withdrawn' when c.expires_on < private.today() then 'expired'
                when c.expires_on <= private.today() + 30 then 'soon' else 'valid' end as state
    from private.consent c
    left join private.contact_person p on p.id = c.contact_id;
