-- Text as search compares it, for index and query alike: lower case, æ/ä ae, ø/ö oe, å aa, other letters without their
-- marks, everything that is not a letter or digit a single space. Depends on no collation.
create or replace function private.fold(p_text text) returns text
immutable parallel safe set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v text := p_text;
begin
    if octet_length(v) <> length(v) then
        v := translate(normalize(v, nfc), 'ÆÄäǼǽØÖöǾǿŒœÅÞẞŁłĐđÐðĦħıŊŋŦŧ', 'æææææøøøøøøøåþßllddddhhinntt');
        v := replace(replace(replace(replace(replace(v, 'æ', 'ae'), 'ø', 'oe'), 'å', 'aa'), 'ß', 'ss'), 'þ', 'th');
        if octet_length(v) <> length(v) then
            v := regexp_replace(normalize(v, nfkd), '[\u0300-\u036f]', '', 'g');
        end if;
    end if;
    return btrim(regexp_replace(lower(v collate "C"),
        '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f]+' collate "C", ' ', 'g'));
end $$;
