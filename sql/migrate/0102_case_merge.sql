-- Two cases of one citizen become one: what was moved and what was decided, so that it can be undone.
alter table private.casefile
    add column merged_into uuid references private.casefile,
    add column merges int not null default 0 check (merges >= 0),
    add constraint casefile_not_itself check (merged_into <> id);
create index on private.casefile (merged_into);
comment on column private.casefile.merged_into is 'the case that this one became part of; it is closed, and whoever asks for it is sent there';
comment on column private.casefile.merges is 'how often another case was merged into it, or taken out again: rows may have moved';

create table private.case_merge (
    id         uuid primary key,
    unit_id    uuid not null references private.unit,
    winner     uuid not null references private.casefile,
    loser      uuid not null references private.casefile,
    state      text not null default 'running' check (state in ('running', 'done', 'undone')),
    xid        xid8 not null default pg_current_xact_id(),
    reason     text not null check (reason <> '' and length(reason) <= 500),
    made_by    text not null default session_user references private.staff,
    made_on    date not null,
    moved      int not null default 0,
    undone_by  text references private.staff,
    undone_on  date,
    kept       int not null default 0,
    check (winner <> loser)
);
comment on column private.case_merge.xid is 'the transaction that moves rows just now: in it alone a row may go to another case';
comment on column private.case_merge.kept is 'what was edited after the merge, and so was not put back when it was undone';
create index on private.case_merge (winner);
create index on private.case_merge (loser);
create index on private.case_merge (unit_id, made_on);
create index on private.case_merge (made_by);
create index on private.case_merge (undone_by);

create table private.case_merge_row (
    merge_id uuid not null references private.case_merge,
    entity   text not null,
    row_id   uuid not null,
    moved    boolean not null,
    was      jsonb,
    became   jsonb,
    primary key (merge_id, entity, row_id)
);
comment on table private.case_merge_row is
    'each row that a merge moved (moved), changed (was, became: those fields), made (was is null) or took out (became is null)';

create table private.merge_table (
    name text primary key,
    how  text not null check (how in ('move', 'stay', 'history')),
    why  text not null default ''
);
comment on table private.merge_table is
    'what becomes of the rows of each table that names a case when two cases are merged. What is not listed moves; sql/lint asks that each is listed';
