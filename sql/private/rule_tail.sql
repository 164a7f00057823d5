-- A rule's name within its set: kont.first of R4.kont.first. Inlined.
create or replace function private.rule_tail(p_rule text) returns text
immutable parallel safe language sql as $$ select pg_catalog.substr(p_rule, pg_catalog.strpos(p_rule, '.') + 1) $$;
