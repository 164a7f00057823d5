# sql/tiers.tsv -> tiers.sql policies.sql triggers.sql entity_save.sql grants.sql matrix.tsv (in the directory `out`).
BEGIN {
    FS = "\t"
    group["c"] = "foothold_caseworker"; group["s"] = "foothold_supervisor"; group["a"] = "foothold_admin"
    group["u"] = "foothold_auditor"; group["w"] = "foothold_api"; group["t"] = "foothold_tick"
    me = "(select private.live_login())"
    worker = "(select private.case_login()) is not null"
    head = "-- Made by tools/gen-grants from sql/tiers.tsv: change that file instead.\n"
    n = split("tiers policies triggers entity_save grants", files, " ")
    for (i = 1; i <= n; i++) printf "%s", head > (out "/" files[i] ".sql")
    printf "" > (out "/matrix.tsv")
    print "truncate private.tier;" > (out "/tiers.sql")
    print "select private.grants_reset();" > (out "/grants.sql")
    print "grant usage on all sequences in schema private to foothold_api;" > (out "/grants.sql")
}
function fail(why) { print "sql/tiers.tsv:" FNR ": " why | "cat 1>&2"; close("cat 1>&2"); failed = 1; exit 1 }
function roles(letters, without,    i, l, r) {
    for (i = 1; i <= length(letters); i++) {
        l = substr(letters, i, 1)
        if (l == "-" || index(without, l)) continue
        if (!(l in group)) fail("no group role has the letter " l)
        r = r (r == "" ? "" : ", ") group[l]
    }
    return r
}
# The right to a case, as a comparison of columns with lists that are computed once per query.
function right(case_column) {
    return "responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units()))" \
        " or " case_column " = any (array(select private.lent_cases()))"
}
function policy(table, name, cmd, to, qual, check) {
    printf "select private.policy_put('%s', '%s', '%s', '%s', %s, %s);\n", table, name, cmd, to,
        qual == "" ? "null" : "$$" qual "$$", check == "" ? "null" : "$$" check "$$" > (out "/policies.sql")
    kept = kept (kept == "" ? "" : ",\n    ") "'" table "." name "'"
}
function expect(kind, name, what, who) { print kind, name, what, who > (out "/matrix.tsv") }
BEGIN { OFS = "\t" }
/^#/ || /^$/ { next }
($1, $2) in seen { fail($2 " is listed twice") }
{ seen[$1, $2] = 1 }
$1 == "table" && NF >= 6 {
    t = $2; tier = $3; scope = $4; people = $5; api = $6
    root = "null"
    if (scope == "casefile") root = "'casefile'"
    if (scope == "case" && api ~ /[iu]/) root = "'case'"
    if (scope == "staff" && api ~ /[iu]/) root = "'self'"
    printf "insert into private.tier values ('%s', '%s', '%s', %s, '%s', '%s');\n", t, tier, scope, root, people, api \
        > (out "/tiers.sql")
    printf "select private.table_secure('%s');\n", t > (out "/policies.sql")
    policy(t, "owner_all", "all", "foothold_owner", "true", "true")
    see = ""; read = ""; write = ""
    if (scope == "staff") { see = me " is not null"; read = see; write = worker }
    else if (scope == "own") see = "login = " me
    else if (scope == "receipt") see = "login = session_user"
    else if (scope == "card")
        see = "unit_id = any (array(select private.own_units())) or responsible = any (array(select private.acting_for()))" \
            " or casefile_id = any (array(select private.lent_cases()))"
    else if (scope == "casefile") see = right("id")
    else if (scope == "case") see = right("casefile_id")
    else if (scope == "history")
        see = right("casefile_id") " or was_responsible = any (array(select private.acting_for()))" \
            " or was_unit_id = any (array(select private.led_units())) or casefile_id is null and " worker
    else if (scope == "value") see = "exists (select from private.change c where c.id = change_id)"
    else if (scope == "led") see = "unit_id = any (array(select private.led_units()))"
    else if (scope == "none") see = "true"
    else fail("no such scope: " scope)
    if (read == "") read = see
    if (tier == "confidential") {
        read = "casefile_id = any (array(select private.open_cases()))"
        if (scope == "value") read = read " or casefile_id is null and exists (select from private.change c where c.id = change_id)"
    }
    if (write == "") write = see
    if (scope == "history") write = "who = session_user and (" right("casefile_id") " or casefile_id is null and " worker ")"
    to = scope == "staff" ? roles(people) : roles(people, "u")
    if (to != "") policy(t, "read", "select", to, read, "")
    if (scope != "staff" && people ~ /u/) policy(t, "audit", "select", group["u"], me " is not null", "")
    if (api ~ /r/) policy(t, "api_select", "select", "foothold_api", see, "")
    if (api ~ /i/) policy(t, "api_insert", "insert", "foothold_api", "", write)
    if (api ~ /u/) policy(t, "api_update", "update", "foothold_api", write, write)
    if (api ~ /d/) policy(t, "api_delete", "delete", "foothold_api", see, "")
    if (scope == "case" || scope == "history")
        printf "select private.trigger_put('%s', '_100_case_copy', 'before insert or update of casefile_id', " \
            "'for each row', 'private.case_copy');\n", t > (out "/triggers.sql")
    if (root != "null")
        printf "create or replace function api.%s_save(p_op uuid, p_args jsonb) returns jsonb\n" \
            "volatile set search_path = pg_catalog, pg_temp language plpgsql as $$\nbegin\n" \
            "    return api.save(p_op, jsonb_build_array(p_args || '{\"entity\": \"%s\"}'));\nend $$;\n", t, t \
            > (out "/entity_save.sql")
    if (root != "null") call("api." t "_save", "cs", "api")
    if (roles(people) != "")
        printf "select private.columns_grant('%s', '{%s}', '%s');\n", t, $7, roles(people) \
            > (out "/grants.sql")
    p = ""
    if (api ~ /r/) p = p ", select"
    if (api ~ /i/) p = p ", insert"
    if (api ~ /u/) p = p ", update"
    if (api ~ /d/) p = p ", delete"
    if (p != "") printf "grant %s on private.%s to foothold_api;\n", substr(p, 3), t > (out "/grants.sql")
    expect("table", "private." t, tier "/" scope, people); expect("api", "private." t, api, "-")
    next
}
$1 == "view" && NF >= 3 {
    if (roles($3) != "") printf "grant select on api.%s to %s;\n", $2, roles($3) > (out "/grants.sql")
    expect("view", "api." $2, "-", $3)
    views = views (views == "" ? "" : ", ") $2
    next
}
$1 == "call" && NF >= 4 { call($2, $4, $3); next }
{ fail("neither a table, nor a view, nor a call with all its columns") }
function call(name, exec, owner) {
    if (roles(exec) != "") printf "grant execute on function %s to %s;\n", name, roles(exec) > (out "/grants.sql")
    expect("call", name, owner, exec)
    if (name ~ /^api\./) calls = calls (calls == "" ? "" : ", ") substr(name, 5)
}
END {
    if (failed) exit 1
    printf "select private.policy_sweep(array[%s]);\n", kept > (out "/policies.sql")
    printf "select private.api_sweep('{%s}', '{%s}');\n", views, calls > (out "/grants.sql")
}
