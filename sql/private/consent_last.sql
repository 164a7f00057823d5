-- The last day that a consent of this scope, given on that day, may hold; null: without limit.
create or replace function private.consent_last(p_scope text, p_given date) returns date
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select (p_given + make_interval(months => l.months))::date
    from private.consent_limit l
    where l.scope in (p_scope, '') and p_given >= l.valid_from and p_given < l.valid_to
    order by l.scope desc, l.valid_from desc limit 1
$$;
