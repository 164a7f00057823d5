-- BEFORE INSERT on agreement: binding agreements are made in the jobsamtale kinds alone.
create or replace function private.agreement_guard() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if not exists (select from private.meeting m left join private.meeting_kind k on k.kind = m.kind
                   where m.id = new.meeting_id and coalesce(k.agreements, true))
    then
        raise exception using errcode = 'FH054', message = 'no_agreements', table = 'agreement', column = 'agreements';
    end if;
    return new;
end $$;
