-- While a citizen is being entered: a CPR number that is incomplete, impossible, or fails modulus 11; birth date follows
-- from it; a contact address in a protected case stays out of lists anyway.
create or replace function private.draft_casefile_create(p_key uuid, p_merged jsonb)
returns table (field text, what text, value text)
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_cpr text := translate(p_merged ->> 'cpr', '- ', '');
begin
    if coalesce(v_cpr, '') = '' then
        return;
    end if;
    if v_cpr !~ '^[0-9]{10}$' then
        return query select 'cpr', 'warning', 'cpr_length';
    elsif private.cpr_birth(v_cpr) is null then
        return query select 'cpr', 'warning', 'cpr_date';
    else
        return query select 'birth_date', 'derived', private.cpr_birth(v_cpr)::text;
        if not private.cpr_mod11(v_cpr) then
            return query select 'cpr', 'warning', 'cpr_mod11';
        end if;
    end if;
end $$;
