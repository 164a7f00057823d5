-- Loads one rule file, p_text being its whole text. Returns its faults, all of them, as FILE:LINE: FIELD: what is wrong and
-- what to do; with any, nothing is loaded. A rule of the set that the file has no more stays, to explain what it once obliged
-- to, and obliges to nothing. Obligations are recomputed by the caller (sql/rules_load.sql, sql/install.sql).
create or replace function private.rules_load(p_file text, p_text text) returns setof text
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_set   private.rule_set;
    v_rules private.rule[];
    v_any   boolean;
begin
    return query
    select format('%s:%s: %s: %s', p_file, f.line, coalesce(f.key, 'line'), f.fault)
    from private.rules_shape(p_text) f order by f.line, f.key;
    if found then
        return;
    end if;
    select r.* into v_set from private.rules_set_of(p_text) r;
    v_rules := array(select r from private.rules_of(p_text) r);
    return query
    select format('%s:%s: %s: %s', p_file, l.line, f.key, f.fault)
    from private.rules_sense(v_set, v_rules) f
    cross join lateral (
        select x.line from private.rules_parse(p_text) x
        join private.rules_parse(p_text) h on h.block = x.block and h.key = h.head
        where h.value = f.rule_id order by x.key = f.key desc, x.line limit 1) l
    order by l.line, f.key;
    if found then
        return;
    end if;
    perform private.rules_put(v_set, v_rules, p_file, md5(p_text));
end $$;
