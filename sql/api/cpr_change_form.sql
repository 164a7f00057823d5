-- What the form "another CPR number" begins with. One row per case.
create or replace view api.cpr_change_form with (security_invoker = true, security_barrier = true) as
    select f.id, f.id as casefile_id, f.version, k.display_name as name, i.masked as cpr_now, null::text as cpr,
           private.today() as valid_from, null::date as birth_date, null::text as reason
    from private.casefile f
    left join private.card k on k.casefile_id = f.id
    left join private.identity i on i.casefile_id = f.id and i.valid_to = 'infinity';
