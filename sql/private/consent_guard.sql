-- BEFORE INSERT OR UPDATE on consent: nobody consents or withdraws tomorrow; it lasts no longer than the limit in force on the
-- day it was given allows.
create or replace function private.consent_guard() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_last date := private.consent_last(new.scope, new.given_on);
begin
    if new.given_on > private.today() then
        raise exception using errcode = 'FH020', message = 'not_yet', table = 'consent', column = 'given_on';
    elsif new.withdrawn_on > private.today() then
        raise exception using errcode = 'FH020', message = 'not_yet', table = 'consent', column = 'withdrawn_on';
    elsif new.expires_on > v_last and (tg_op = 'INSERT' or (new.scope, new.given_on, new.expires_on)
                                                           is distinct from (old.scope, old.given_on, old.expires_on)) then
        raise exception using errcode = 'FH074', message = 'consent_too_long', table = 'consent', column = 'expires_on';
    end if;
    return new;
end $$;
