-- BEFORE INSERT OR UPDATE on referral: nobody is referred tomorrow, and what was concluded is not changed by hand.
create or replace function private.referral_guard() returns trigger
set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if new.referred_on > private.today() then
        raise exception using errcode = 'FH020', message = 'not_yet', table = 'referral', column = 'referred_on';
    end if;
    if new.decided_on > private.today() then
        raise exception using errcode = 'FH020', message = 'not_yet', table = 'referral', column = 'decided_on';
    end if;
    if tg_op = 'UPDATE' and old.status <> 'open'
       and (new.referred_on, new.referred_from, new.reason, new.proposed, new.need, new.status, new.decided, new.decided_on)
           is distinct from
           (old.referred_on, old.referred_from, old.reason, old.proposed, old.need, old.status, old.decided, old.decided_on)
    then
        raise exception using errcode = 'FH027', message = 'referral_closed', table = 'referral', column = 'status';
    end if;
    return new;
end $$;
