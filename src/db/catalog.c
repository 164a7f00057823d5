#include "db/catalog.h"

#include <string.h>

#include "db/batch.h"

/* Each query gives one row for each part (column, argument, key …), the parts of a thing together;
 * a thing without parts gives one row with nulls. Sorted by bytes, so that names stand in the same
 * order everywhere. */

#define TYPE(oid)                                                                                  \
    " (select format_type(coalesce(nullif(t.typbasetype, 0), t.oid), null) from pg_type t"         \
    "  where t.oid = " oid ") as type,"                                                            \
    " (select format_type(t.oid, null) from pg_type t"                                             \
    "  where t.oid = " oid " and t.typtype = 'd') as domain"

static const char RELATIONS[] =
    "select c.oid, 'api.' || c.relname as name,"
    " has_table_privilege(c.oid, 'select') or has_any_column_privilege(c.oid, 'select') as ok,"
    " a.attname as part," TYPE(
        "a.atttypid") " from pg_class c left join pg_attribute a"
                      " on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
                      " where c.relnamespace = 'api'::regnamespace and c.relkind in ('v', 'm', "
                      "'r', 'p')"
                      " order by c.relname collate \"C\", a.attnum";

static const char READS[] =
    "with recursive one(view, rel) as ("
    "  select r.ev_class, d.refobjid from pg_rewrite r join pg_depend d"
    "  on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid"
    "  and d.refclassid = 'pg_class'::regclass and d.refobjid <> r.ev_class),"
    " every(view, rel) as ("
    "  select view, rel from one"
    "  union select e.view, o.rel from every e join one o on o.view = e.rel)"
    " select distinct v.oid, 'api.' || v.relname as name, n.nspname || '.' || t.relname as part"
    " from every e join pg_class v on v.oid = e.view"
    " join pg_class t on t.oid = e.rel and t.relkind in ('r', 'p')"
    " join pg_namespace n on n.oid = t.relnamespace"
    " where v.relnamespace = 'api'::regnamespace order by 2, 3";

/* A function's input arguments (mode i), then the columns of its result (mode o), which are its OUT
 * arguments or the columns of the row type that it returns. */
static const char FUNCTIONS[] =
    "select p.oid, 'api.' || p.proname as name, has_function_privilege(p.oid, 'execute') as ok,"
    " format_type(p.prorettype, null) as returns, p.proretset as many,"
    " x.mode, coalesce(x.name, '') as part," TYPE(
        "x.typ") ","
                 " x.mode = 'i' and x.i > p.pronargs - p.pronargdefaults as optional"
                 " from pg_proc p left join lateral ("
                 "  select case when m.mode in ('o', 't') then 'o' else 'i' end as mode, m.name, "
                 "m.typ,"
                 "   row_number() over (partition by m.mode in ('o', 't') order by m.n) as i"
                 "  from unnest(coalesce(p.proallargtypes, p.proargtypes::oid[]), p.proargmodes,"
                 "   p.proargnames) with ordinality m(typ, mode, name, n)"
                 "  union all select 'o', a.attname, a.atttypid, a.attnum"
                 "  from pg_type t join pg_attribute a on a.attrelid = t.typrelid and a.attnum > 0"
                 "  where t.oid = p.prorettype and not a.attisdropped"
                 " ) x on true"
                 " where p.pronamespace = 'api'::regnamespace and p.prokind = 'f'"
                 " order by p.proname collate \"C\", p.oid, x.mode, x.i";

static const char INDEXES[] =
    "select i.oid, 'private.' || t.relname as tab, i.relname as name,"
    " pg_get_indexdef(i.oid, k.n, true) as part, x.indisunique as uniq,"
    " x.indpred is not null as partial, am.amname = 'btree' as btree"
    " from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid"
    " join pg_am am on am.oid = i.relam, generate_series(1, x.indnkeyatts) k(n)"
    " where t.relnamespace = 'private'::regnamespace and x.indisvalid"
    " order by t.relname collate \"C\", i.relname collate \"C\", k.n";

/* ---- reading rows ---- */

static const char *text(struct catalog *c, const struct rows *rows, size_t row, const char *name)
{
    const char *cell = rows_cell(rows, row, name);
    return cell ? arena_strdup(&c->arena, cell) : NULL;
}

static bool yes(const struct rows *rows, size_t row, const char *name)
{
    const char *cell = rows_cell(rows, row, name);
    return cell && strcmp(cell, "t") == 0;
}

/* Whether this row begins another thing than the row before. */
static bool is_first(const struct rows *rows, size_t row)
{
    return row == 0 || strcmp(rows_get(rows, row, 0), rows_get(rows, row - 1, 0)) != 0;
}

/* Room for a thing or part in each row. */
static void *room(struct catalog *c, const struct rows *rows, size_t size)
{
    return arena_alloc(&c->arena, (rows_count(rows) + 1) * size);
}

static struct catalog_column column(struct catalog *c, const struct rows *rows, size_t row)
{
    return (struct catalog_column){.name = text(c, rows, row, "part"),
                                   .type = text(c, rows, row, "type"),
                                   .domain = text(c, rows, row, "domain")};
}

/* ---- the four kinds ---- */

static void take_relations(struct catalog *c, const struct rows *rows)
{
    struct catalog_relation *things = room(c, rows, sizeof *things), *t = things;
    struct catalog_column *parts = room(c, rows, sizeof *parts);
    size_t n = 0;
    for (size_t i = 0; i < rows_count(rows); i++) {
        if (is_first(rows, i)) {
            t = &things[n++];
            t->name = text(c, rows, i, "name");
            t->readable = yes(rows, i, "ok");
            t->columns = &parts[i];
        }
        if (rows_cell(rows, i, "part")) {
            parts[i] = column(c, rows, i);
            t->n_columns++;
        }
    }
    c->relations = things;
    c->n_relations = n;
}

static void take_reads(struct catalog *c, const struct rows *rows)
{
    const char **parts = room(c, rows, sizeof *parts);
    struct catalog_relation *t = NULL;
    for (size_t i = 0; i < rows_count(rows); i++) {
        parts[i] = text(c, rows, i, "part");
        if (is_first(rows, i)) {
            t = (struct catalog_relation *)catalog_relation(c, rows_cell(rows, i, "name"));
            if (t)
                t->reads = &parts[i];
        }
        if (t)
            t->n_reads++;
    }
}

static void take_part(struct catalog *c, const struct rows *rows, size_t i,
                      struct catalog_function *f, struct catalog_arg *args,
                      struct catalog_column *columns)
{
    const char *mode = rows_cell(rows, i, "mode");
    if (!mode)
        return;
    if (strcmp(mode, "o") == 0) {
        columns[i] = column(c, rows, i);
        f->columns = f->n_columns++ ? f->columns : &columns[i];
        return;
    }
    args[i] = (struct catalog_arg){.name = text(c, rows, i, "part"),
                                   .type = text(c, rows, i, "type"),
                                   .optional = yes(rows, i, "optional")};
    f->args = f->n_args++ ? f->args : &args[i];
}

static void take_functions(struct catalog *c, const struct rows *rows)
{
    struct catalog_function *things = room(c, rows, sizeof *things), *t = things;
    struct catalog_arg *args = room(c, rows, sizeof *args);
    struct catalog_column *columns = room(c, rows, sizeof *columns);
    size_t n = 0;
    for (size_t i = 0; i < rows_count(rows); i++) {
        if (is_first(rows, i)) {
            t = &things[n++];
            t->name = text(c, rows, i, "name");
            t->callable = yes(rows, i, "ok");
            t->type = text(c, rows, i, "returns");
            t->set = yes(rows, i, "many");
        }
        take_part(c, rows, i, t, args, columns);
    }
    c->functions = things;
    c->n_functions = n;
}

static void take_indexes(struct catalog *c, const struct rows *rows)
{
    struct catalog_index *things = room(c, rows, sizeof *things), *t = things;
    const char **parts = room(c, rows, sizeof *parts);
    size_t n = 0;
    for (size_t i = 0; i < rows_count(rows); i++) {
        if (is_first(rows, i)) {
            t = &things[n++];
            t->table = text(c, rows, i, "tab");
            t->name = text(c, rows, i, "name");
            t->unique = yes(rows, i, "uniq");
            t->partial = yes(rows, i, "partial");
            t->btree = yes(rows, i, "btree");
            t->keys = &parts[i];
        }
        parts[i] = text(c, rows, i, "part");
        t->n_keys++;
    }
    c->indexes = things;
    c->n_indexes = n;
}

bool catalog_read(struct db *db, struct catalog *ret_catalog, struct err *err)
{
    static const struct {
        const char *sql;
        void (*take)(struct catalog *c, const struct rows *rows);
    } queries[] = {{RELATIONS, take_relations},
                   {READS, take_reads},
                   {FUNCTIONS, take_functions},
                   {INDEXES, take_indexes}};
    catalog_init(ret_catalog);
    for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
        struct rows *rows;
        if (!batch_call(db, DB_READ, queries[i].sql, 0, NULL, &rows, err)) {
            catalog_finish(ret_catalog);
            return false;
        }
        queries[i].take(ret_catalog, rows);
        rows_destroy(rows);
    }
    return true;
}
