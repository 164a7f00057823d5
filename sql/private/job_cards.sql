-- Job: cards of which something became true by date alone.
create or replace function private.job_cards() returns int
volatile security definer set search_path = pg_catalog, pg_temp language sql as $$
    select private.card_refresh()
$$;
