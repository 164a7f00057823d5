-- What is typed into a filter, as a pattern for api.fold(): * stands for anything. Folded text has no % and no _.
create or replace function api.pattern(p_typed text) returns text
immutable parallel safe language sql as $$
    select string_agg(api.fold(piece), '%' order by n) from unnest(string_to_array(p_typed, '*')) with ordinality t(piece, n)
$$;
