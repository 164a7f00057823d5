-- Taking a save back: rows that it made are taken away and can be put back; history says so.
alter table private.change
    add removed boolean not null default false,
    add undoes uuid;
comment on column private.change.removed is 'this took the row away; while it can be put back, private.removed holds it';
comment on column private.change.undoes is 'the op of the save that this took back, whole or in part';
create index change_who on private.change (who, id);
create index change_undoes on private.change (undoes) where undoes is not null;

create table private.removed (
    change_id bigint primary key references private.change on delete cascade,
    content   jsonb not null
);
comment on table private.removed is 'rows that were taken back, whole, as they were; final deletion is for retention alone';
