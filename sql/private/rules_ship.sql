-- A rule file as Foothold brings it, at each install: loaded where its set is missing or still as an earlier version brought
-- it. What the municipality loaded itself stays. Sets foothold.rules_changed; a fault is a warning and loads nothing: the
-- municipality's own sets may be in its way.
create or replace function private.rules_ship(p_file text, p_text text) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_id    text := (select l.value from private.rules_parse(p_text) l where l.key = 'set' limit 1);
    v_sum   text := md5(p_text);
    v_has   private.rule_set;
    v_fault text;
begin
    select * into v_has from private.rule_set s where s.id = v_id;
    if v_has.loaded is distinct from v_has.shipped and v_has.loaded is distinct from v_sum then
        raise notice '%: set % stays as the municipality loaded it', p_file, v_id;
        return;
    end if;
    if v_has.loaded is distinct from v_sum then
        v_fault := (select string_agg(f, E'\n') from private.rules_load(p_file, p_text) f);
        if v_fault is not null then
            raise warning E'not loaded:\n%', v_fault;
            return;
        end if;
        perform set_config('foothold.rules_changed', 'yes', false);
    end if;
    update private.rule_set s set shipped = v_sum where s.id = v_id and s.shipped is distinct from v_sum;
end $$;
