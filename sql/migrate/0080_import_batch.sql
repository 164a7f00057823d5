-- Imports as batches: a file's rows judged and kept, carried out as they were shown, taken back as a whole.
create table private.import_batch (
    id           uuid primary key,
    version      int not null default 1,
    kind         text not null default 'citizens',
    file_name    text not null default '' check (length(file_name) <= 100),
    file_hash    text not null default '' check (file_hash ~ '^([0-9a-f]{64})?$'),
    layout       text not null default '' check (length(layout) <= 100),
    columns      jsonb not null default '{}',
    state        text not null default 'reading'
                 check (state in ('reading', 'previewed', 'committing', 'committed', 'undoing', 'undone')),
    made_by      text not null default session_user,
    made_at      timestamptz not null default clock_timestamp(),
    committed_by text,
    committed_at timestamptz,
    undone_by    text,
    undone_at    timestamptz,
    creates      int not null default 0,
    updates      int not null default 0,
    skips        int not null default 0,
    errors       int not null default 0,
    warnings     int not null default 0,
    done         int not null default 0,
    not_done     int not null default 0,
    back         int not null default 0,
    kept         int not null default 0
);
comment on table private.import_batch is
    'a file that was read in: what would become of its rows (previewed), what did (committed), and that it was taken back';
comment on column private.import_batch.file_name is 'its last part, long numbers left out of it: it names nobody';
comment on column private.import_batch.file_hash is 'SHA-256 over the rows as they were read: the same file has the same, in whatever encoding';
comment on column private.import_batch.layout is 'the mapping file it was read with; empty: none';
comment on column private.import_batch.columns is 'what the file calls the columns that rows name otherwise';
comment on column private.import_batch.creates is 'rows that would make a citizen; updates, skips, errors likewise; warnings counts what was said of them';
comment on column private.import_batch.done is 'of creates and updates: carried out; not_done: left out, changed meanwhile or refused';
comment on column private.import_batch.back is 'of done: taken back; kept: somebody has worked on it since';
create index on private.import_batch (file_hash);
create index on private.import_batch (made_at);

create table private.import_row (
    batch_id    uuid not null references private.import_batch on delete cascade,
    line        int not null,
    verdict     text not null check (verdict in ('create', 'update', 'skip', 'error')),
    result      text not null default 'planned'
                check (result in ('planned', 'done', 'left_out', 'changed', 'refused', 'undone', 'kept')),
    fields      text not null default '',
    said        jsonb not null default '[]',
    code        text,
    casefile_id uuid,
    change_id   bigint,
    cpr         text,
    person      uuid,
    typed       jsonb,
    state       jsonb,
    plan        jsonb,
    before      jsonb,
    primary key (batch_id, line)
);
comment on column private.import_row.fields is 'the columns by which an update differs from what is known';
comment on column private.import_row.said is 'faults and warnings in order: [{column, reason or warning, detail}]';
comment on column private.import_row.code is 'why it was not carried out, or not taken back';
comment on column private.import_row.casefile_id is 'the case it made or changed; no reference, since undoing takes the case away';
comment on column private.import_row.change_id is 'history up to here is the import''s; what is later is somebody else''s';
comment on column private.import_row.person is 'folded name and birth date, hashed: the same person under another CPR number';
comment on column private.import_row.typed is 'the row as read; with cpr, person, state and plan it is forgotten once the batch is carried out';
comment on column private.import_row.state is 'what is known of the citizen after this row: what a later row of the file is held against';
comment on column private.import_row.plan is 'what an update changes, from what to what; carried out only if that is still so';
comment on column private.import_row.before is 'what undoing an update puts back';
create index on private.import_row (batch_id, verdict, line);
create index on private.import_row (batch_id, result, line);
create index on private.import_row (batch_id, cpr, line) where cpr is not null;
create index on private.import_row (batch_id, person) where person is not null;
create index on private.import_row (casefile_id) where casefile_id is not null;

create index citizen_born on private.citizen (birth_date);
create index change_of_import on private.change (id) where entity = 'import_batch';
-- That somebody looked into a case stays known when an import that made the case is taken back.
alter table private.access_session drop constraint access_session_casefile_id_fkey;
