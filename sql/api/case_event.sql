-- What can befall a case, as the screens that record it, by what the case is now: a menu. One row per case and screen.
-- Sorted by casefile_id, sort, screen.
create or replace view api.case_event with (security_invoker = true, security_barrier = true) as
    select f.id as casefile_id, k.display_name as name, e.sort, e.screen, e.what_da, e.what_en
    from private.casefile f
    left join private.card k on k.casefile_id = f.id
    cross join (values
        (1, 'case_close', true, 'årsag og næste ydelse; alt der løber, slutter', 'reason and next benefit; all that runs ends'),
        (1, 'case_reopen', false, 'ny ydelsesperiode; fristerne begynder forfra', 'a new benefit period; the deadlines begin anew'),
        (2, 'case_move_away', true, 'sagen lukkes og overdrages; adgangen ophører', 'the case is closed and handed over; access ends'),
        (3, 'case_death', null, 'intet skyldes, intet sendes; møder aflyses', 'nothing is owed or sent; meetings are cancelled'),
        (4, 'cpr_change', null, 'det gamle nummer finder stadig borgeren', 'the old number still finds the citizen'),
        (5, 'case_merge', null, 'to sager om samme borger bliver til én', 'two cases of one citizen become one'),
        (7, 'case_merges', null, 'hvad der er lagt sammen; kan fortrydes', 'what was merged; can be undone'),
        (8, 'handover', null, 'hvad en anden kommune skal vide', 'what another municipality needs'),
        (9, 'case_exits', null, 'hvornår og hvorfor sagen var lukket', 'when and why the case was closed')
        ) e(sort, screen, needs_open, what_da, what_en)
    where (e.needs_open is null or e.needs_open = (f.closed_on = 'infinity'))
      and (e.screen not in ('case_merge', 'case_merges') or exists (
          select from private.staff s where s.login = session_user and s.role = 'supervisor'))
      and (f.merged_into is null or e.screen in ('case_exits', 'handover'));
