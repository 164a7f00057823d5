-- What is wrong with the lines of a rule file, each by itself: keys that do not exist, stand twice or are missing, values that
-- do not fit.
create or replace function private.rules_shape(p_text text) returns table (line int, key text, fault text)
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
#variable_conflict use_column
begin
    return query
    with said as (
        select l.*, row_number() over (partition by l.block, l.key order by l.line) as turn,
               first_value(l.line) over (partition by l.block, l.key order by l.line) as first_line
        from private.rules_parse(p_text) l
    ), judged as (
        select s.line, s.key,
               case when s.key is null
                    then 'is neither "key: value" nor a comment (#) nor the rest of the value before (begin it with a space)'
                    when s.block = 0 then 'stands before the set: begin the file with "set: NAME"'
                    when s.head = 'set' and s.block > 1 and s.key = 'set' then 'is the second set: one set to a file'
                    when s.head = 'rule' and s.block = 1 and s.key = 'rule'
                    then 'stands before the set: begin the file with "set: NAME"'
                    when k.key is null then format('is no field of a %s: choose of %s', s.head,
                        (select string_agg(x.key, ', ') from private.rule_keys() x where x.head = s.head))
                    when s.turn > 1 then format('stands twice: take this one or that of line %s out', s.first_line)
                    else private.rule_value_fault(k.type, k.list, k.low, k.high, s.value) end as fault
        from said s left join private.rule_keys() k on k.head = s.head and k.key = s.key
    )
    select j.* from judged j where j.fault is not null
    union all
    select b.line, k.key, format('is missing: a %s needs it', b.head)
    from (select min(x.line) as line, x.head, array_agg(x.key) as keys from said x where x.block > 0 group by x.block, x.head) b
    join private.rule_keys() k on k.head = b.head and k.otherwise is null and k.key <> all (b.keys)
    union all
    select 1, 'set', 'is missing: the file is empty, or not there' where not exists (select from said);
end $$;
