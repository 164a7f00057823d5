-- Text as search compares it, for index and query alike: lower case, æ/ä ae, ø/ö oe, å aa, other letters without their
-- marks, everything that is not a letter or digit a single space. Depends on no collation.
create or replace function private.fold(p_text text) returns text
immutable parallel safe set search_path = pg_catalog, pg_temp language sql as $$
    select btrim(regexp_replace(
        lower(translate(
            replace(replace(replace(replace(replace(
                regexp_replace(normalize(
                    regexp_replace(regexp_replace(regexp_replace(normalize(p_text, nfc),
                        '[ÆæÄäǼǽ]', 'ae', 'g'), '[ØøÖöǾǿŒœ]', 'oe', 'g'), '[Åå]', 'aa', 'g'),
                    nfkd), '[\u0300-\u036f]', '', 'g'),
                'ß', 'ss'), 'ẞ', 'ss'), 'Þ', 'th'), 'þ', 'th'), chr(160), ' '),
            'ŁłĐđÐðĦħıŊŋŦŧ', 'llddddhhinntt') collate "C"),
        '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f]+' collate "C", ' ', 'g'))
$$;
