-- What was decided against a rule, by whom and why. Sorted by made_on desc, id.
create or replace view api.override_list with (security_invoker = true, security_barrier = false) as
    select o.id, o.casefile_id, c.display_name as name, c.case_no, o.kind, o.subject_id, o.made_on, o.made_by,
           s.name as made_by_name, o.unit_id, u.name as unit, o.reason,
           case o.kind when 'offer' then k.label_da else o.detail end as what_da,
           case o.kind when 'offer' then k.label_en else o.detail end as what_en,
           o.reason as why_da, o.reason as why_en
    from private.override o
    join private.unit u on u.id = o.unit_id
    left join private.card c on c.casefile_id = o.casefile_id
    left join private.staff s on s.login = o.made_by
    left join private.code k on k.list = 'activity_kind' and k.code = o.detail and o.kind = 'offer';
