-- What the cases of a plan that go to this person weigh, less those in p_without; nothing where p_without is null.
create or replace function private.move_load(p_move uuid, p_login text, p_without uuid[]) returns float8
stable set search_path = pg_catalog, pg_temp language sql as $$
    select coalesce(sum(1.0 / r.high), 0) from private.case_move_row r
    where p_without is not null and r.move_id = p_move and r.to_responsible = p_login and r.casefile_id <> all (p_without)
$$;
