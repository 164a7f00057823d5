-- Merges of cases in the units that the caller leads. Sorted by casefile_id (the one that stays), made_on (desc), id.
create or replace view api.case_merge_list with (security_invoker = true, security_barrier = true) as
    select m.id, m.winner as casefile_id, m.loser, w.display_name as name, w.case_no, l.case_no as other_no, m.reason, m.state, m.made_by,
           m.made_on, m.moved, m.undone_by, m.undone_on, m.kept,
           concat_ws(' ', m.reason || '.', case when m.state = 'undone' then 'Fortrudt af ' || m.undone_by || ' ' || private.day_text(m.undone_on, true) || '.'
               else 'Kan fortrydes til ' || private.day_text(m.made_on + s.value, true) || '.' end) as why_da,
           concat_ws(' ', m.reason || '.', case when m.state = 'undone' then 'Undone by ' || m.undone_by || ' ' || private.day_text(m.undone_on, false) || '.'
               else 'Can be undone until ' || private.day_text(m.made_on + s.value, false) || '.' end) as why_en
    from private.case_merge m
    join private.setting s on s.name = 'merge_undo_days'
    left join private.card w on w.casefile_id = m.winner
    left join private.card l on l.casefile_id = m.loser;
