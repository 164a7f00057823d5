-- While a citizen is being entered: a CPR number that is incomplete, impossible, or fails modulus 11; birth date follows
-- from it; that somebody has the number already, or is called so and was born on that day.
create or replace function private.draft_casefile_create(p_key uuid, p_merged jsonb)
returns table (field text, what text, value text)
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_cpr  text := translate(p_merged ->> 'cpr', '- ', '');
    v_same text[];
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
        v_same := array(select s.why from private.citizen_same(v_cpr, p_merged ->> 'family_name', p_merged ->> 'given_name') s);
        if 'cpr' = any (v_same) then
            return query select 'cpr', 'warning', 'cpr_known';
        elsif 'name' = any (v_same) then
            return query select 'family_name', 'warning', 'same_person';
        end if;
        if not private.cpr_mod11(v_cpr) and 'cpr' <> all (v_same) then
            return query select 'cpr', 'warning', 'cpr_mod11';
        end if;
    end if;
end $$;
