-- Text as lists are filtered by it: like search, whatever the letter case and the spelling of æ, ø, å.
create or replace function api.fold(p_text text) returns text
immutable parallel safe return private.fold(p_text);
