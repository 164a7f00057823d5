-- Is an activity of this kind an offer, which waits for the visitation? The active codes of list offer_kind say.
create or replace function private.is_offer(p_kind text) returns boolean
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select exists (select from private.code c where c.list = 'offer_kind' and c.code = p_kind and c.active)
$$;
