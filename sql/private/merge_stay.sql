-- Rows of the case that is merged away which stay there, because the other has the like of them and can have one only: whole
-- benefit periods that gave way, programmes and samples of the same time, an open referral beside another, categories from
-- the same day; and what hangs on them.
create or replace function private.merge_stay(p_this uuid, p_other uuid, p_keep text) returns uuid[]
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return private.rows_below(array(
        select m.id from private.merge_periods(p_this, p_other, p_keep) m where m.casefile_id = p_other and isempty(m.left_days)
        union all
        select o.id from private.enrolment o join private.enrolment t on t.casefile_id = p_this and t.programme = o.programme
                                                                     and t.starts <= o.ends and t.ends >= o.starts
        where o.casefile_id = p_other
        union all
        select o.id from private.sample o join private.sample t on t.casefile_id = p_this and (t.month, t.worker) = (o.month, o.worker)
        where o.casefile_id = p_other
        union all
        select o.id from private.referral o where o.casefile_id = p_other and o.status = 'open'
            and exists (select from private.referral t where t.casefile_id = p_this and t.status = 'open')
        union all
        select o.id from private.category_history o
        join private.category_history t on t.casefile_id = p_this and t.starts = o.starts and t.match is null
        where o.casefile_id = p_other and o.match is null
        union all
        select o.id from private.case_exit o where o.casefile_id = p_other and o.reopened_on = 'infinity'
        union all
        select o.id from private.meeting o join private.meeting t on t.casefile_id = p_this and t.group_id = o.group_id and t.status <> 'cancelled'
        where o.casefile_id = p_other and o.status <> 'cancelled'));
end $$;
