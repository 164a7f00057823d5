-- What a decision about the category of a case writes: category and group of the benefit period that runs; [] where it says
-- so already, or no period runs.
create or replace function private.category_items(p_case uuid, p_category text, p_group text) returns jsonb
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_period private.benefit_period;
begin
    select * into v_period from private.benefit_period b where b.casefile_id = p_case and private.today() between b.starts and b.ends;
    if v_period.id is null or (v_period.visitation, v_period.target_group) is not distinct from (p_category, p_group) then
        return '[]';
    end if;
    return jsonb_build_array(private.save_item('benefit_period', v_period.id, v_period.version,
        jsonb_build_object('visitation', p_category, 'target_group', p_group)));
end $$;
