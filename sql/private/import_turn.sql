-- Judges good rows of a caseload file of which no two have the same CPR number, and keeps them with their verdicts: each is
-- held against what the file said of the citizen before, or else against what is known. p_heads: what the file calls each
-- field. Who would be made although somebody of the same name was born on the same day gets a warning.
create or replace function private.import_turn(p_batch uuid, p_rows private.import_citizen[], p_heads jsonb) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    insert into private.import_row (batch_id, line, verdict, fields, said, casefile_id, cpr, person, typed, state, plan)
    with typed as materialized (
        select x.line, x.cpr, jsonb_strip_nulls(to_jsonb(x)) - '{line,turn}'::text[] as typed,
               private.cpr_birth(x.cpr) as born, private.import_person(private.cpr_birth(x.cpr), x.family_name, x.given_name) as person
        from unnest(p_rows) x
    ), entry as materialized (
        select t.*, min(t.line) over (partition by t.person) as first_line from typed t
    ), earlier as materialized (
        select distinct on (r.cpr) r.cpr, r.state, r.casefile_id from private.import_row r
        where r.batch_id = p_batch and r.cpr = any (array(select e.cpr from entry e)) and r.state is not null
        order by r.cpr, r.line desc
    ), judged as materialized (
        select e.*, coalesce(l.casefile_id, k.casefile_id) as casefile_id, v.*
        from entry e
        left join earlier l on l.cpr = e.cpr
        left join private.import_now(array(select e.cpr from entry e)) k on k.cpr = e.cpr
        cross join lateral private.import_verdict(coalesce(l.state, k.state), l.state is null and k.closed, e.typed) v
    )
    select p_batch, j.line, j.verdict,
           coalesce((select string_agg(coalesce(p_heads ->> k, k), ', ' order by k) from jsonb_object_keys(j.plan -> 'change') k), ''),
           case when j.reason is not null
                then jsonb_build_array(jsonb_build_object(
                         'column', p_heads -> j.field, case j.verdict when 'error' then 'reason' else 'warning' end, j.reason))
                when t.detail is not null
                then jsonb_build_array(jsonb_build_object('column', p_heads -> 'family_name', 'warning', 'same_person',
                                                          'detail', t.detail))
                else '[]' end,
           j.casefile_id, j.cpr, j.person, j.typed, j.state, j.plan
    from judged j
    left join lateral (
        select x.detail from (
            select f.case_no as detail from private.citizen c left join private.casefile f on f.id = c.casefile_id
            where j.verdict = 'create' and c.birth_date = j.born
              and private.import_person(c.birth_date, c.family_name, c.given_name) = j.person
            union all
            select r.line::text from private.import_row r
            where j.verdict = 'create' and r.batch_id = p_batch and r.person = j.person and r.cpr <> j.cpr
            union all
            select j.first_line::text where j.verdict = 'create' and j.first_line < j.line) x
        limit 1) t on true;
end $$;
