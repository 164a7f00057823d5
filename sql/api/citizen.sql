-- The citizen of an opened case.
create or replace view api.citizen with (security_invoker = true, security_barrier = true) as
    select id, version, casefile_id, family_name, given_name, birth_date, phone, email, street, postcode, town,
           protected_until, a_kasse, education, children_at_home, remark, died_on,
           concat_ws(', ', family_name, nullif(given_name, '')) as name
    from private.citizen;
