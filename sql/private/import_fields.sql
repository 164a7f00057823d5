-- What a row of a caseload file may change in a citizen who is known, or in the benefit period that runs.
create or replace function private.import_fields(p_entity text) returns text[]
immutable set search_path = pg_catalog, pg_temp language sql as $$
    select case p_entity
           when 'citizen' then '{given_name,street,postcode,town,phone,email,protected_until,a_kasse,education,children_at_home,
                                 remark}'::text[]
           when 'benefit_period' then '{benefit,starts,visitation,target_group,first_request}'::text[] end
$$;
