-- What a meeting of that kind, form and outcome asks for, as answers of a draft: fields of other kinds are hidden, those it
-- needs are required, place and room belong to where people come together; agreements to what was held in the jobsamtale
-- kinds, and what was tried, the guidance given and the reason stated to what was not.
create or replace function private.meeting_asks(p_kind text, p_form text, p_outcome text)
returns table (field text, what text, value text)
stable set search_path = pg_catalog, pg_temp language sql as $$
    with kind as (
        select coalesce(k.asks, '{}') as asks, coalesce(k.needs, '{}') as needs, coalesce(k.agreements, true) as agreements
        from (values (p_kind)) x(kind) left join private.meeting_kind k on k.kind = x.kind
    ), was as (
        select coalesce(p_outcome, 'held') in ('held', 'late') as held,
               coalesce((select f.meets from private.meeting_form f where f.form = p_form), true) as meets
    )
    select distinct a.name, 'state', 'hidden'
    from private.meeting_kind o cross join unnest(o.asks) a(name) cross join kind k cross join was w
    where a.name <> all (k.asks) or not w.held
    union all
    select n, 'state', 'required' from kind k cross join unnest(k.needs) n cross join was w
    where w.held and (w.meets or n <> 'place')
    union all
    select n, 'state', 'hidden' from unnest('{place,room_id}'::text[]) n cross join was w where not w.meets
    union all
    select n, 'state', 'hidden' from unnest('{agreements,plan_review,plan_review_on}'::text[]) n cross join was w
    cross join kind k where not w.held or n = 'agreements' and not k.agreements
    union all
    select n, 'state', 'hidden' from unnest('{attempts,guidance,stated_reason}'::text[]) n cross join was w where w.held
    union all
    select 'resets_deadline', 'state', 'hidden' from was w where not w.held
$$;
