-- Tells whoever looks that something was saved, as the last thing of a write. A notification wakes every program, and
-- transactions that send one commit one after the other: so none is sent within half a second of one that was, which is
-- committed by then. Programs look when they are told, and once more a second later (FEED_PAUSE_MS in src/db/feed_priv.h):
-- by then the saves that kept quiet are committed too. While it is not sure that others were told, each save tells.
create or replace function private.tell() returns void
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if exists (select from private.change_told t
               where t.at between clock_timestamp() - interval '500 ms' and clock_timestamp()) then
        return;
    end if;
    notify foothold;
    -- never waits, and never fails a save that sees an old state
    if current_setting('transaction_isolation') = 'read committed'
       and pg_try_advisory_xact_lock(hashtext('foothold told')) then
        update private.change_told set at = clock_timestamp();
    end if;
end $$;
