-- The phrase as these arguments of api.phrase_put want it; what they do not say stays as it was. In brackets stand only words
-- of the list phrase_field: a misspelt one would be a gap in every note.
create or replace function private.phrase_of(p_args jsonb, p_old private.phrase) returns private.phrase
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v private.phrase := p_old;
begin
    v.name := btrim(coalesce(p_args ->> 'name', p_old.name, ''));
    v.body := private.clean_text(coalesce(p_args ->> 'body', p_old.body, ''), true);
    v.scope := coalesce(p_args ->> 'scope', p_old.scope, 'own');
    v.version := 1;
    v.changed_by := session_user;
    v.changed_at := clock_timestamp();
    if v.name = '' or btrim(v.body) = '' then
        raise exception using errcode = '23502', message = 'required', table = 'phrase',
            column = case v.name when '' then 'name' else 'body' end;
    elsif v.name || v.body ~ '[\x01-\x08\x0b-\x1f\x7f]' then
        raise exception using errcode = 'FH016', message = 'control_characters', table = 'phrase', column = 'body';
    elsif v.scope not in ('own', 'unit', 'all') then
        raise exception using errcode = 'FH010', message = 'bad_code', table = 'phrase', column = 'scope';
    elsif exists (select from regexp_matches(v.body, '\[([^][\n]{1,40})\]', 'g') m where private.phrase_code(m[1]) is null) then
        raise exception using errcode = 'FH144', message = 'phrase_unknown', table = 'phrase', column = 'body';
    end if;
    if v.scope <> 'unit' then
        v.unit_id := null;
    elsif v.unit_id is null then
        v.unit_id := (select s.unit_id from private.staff s where s.login = session_user);
    end if;
    return v;
end $$;
