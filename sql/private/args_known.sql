-- Raises unknown_field for an argument that a verb does not know: a misspelt one must not be passed over. And control_characters
-- for a text with other controls than line breaks and tabs: it could drive a terminal. Lists are looked at where they are read.
create or replace function private.args_known(p_args jsonb, p_names text[]) returns void
immutable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_bad text;
begin
    if jsonb_typeof(p_args) is distinct from 'object' then
        raise exception using errcode = 'FH006', message = 'bad_request', column = 'args';
    end if;
    select k into v_bad from jsonb_object_keys(p_args) k where k <> all (p_names) limit 1;
    if v_bad is not null then
        raise exception using errcode = 'FH002', message = 'unknown_field', column = v_bad;
    end if;
    select a.key into v_bad from jsonb_each(p_args) a
    where jsonb_typeof(a.value) = 'string' and a.value #>> '{}' ~ '[\u0001-\u0008\u000b-\u001f\u007f-\u009f]' limit 1;
    if v_bad is not null then
        raise exception using errcode = 'FH016', message = 'control_characters', column = v_bad;
    end if;
end $$;
