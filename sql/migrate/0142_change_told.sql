-- When people were last told that something was changed: one row, read by every save, so that they are told twice a second
-- at most. Here and not in a sequence, since who rolls back has told nobody.
create table private.change_told (
    one boolean primary key default true check (one),
    at  timestamptz not null
);
comment on table private.change_told is 'when a committed transaction last notified; private.tell';
insert into private.change_told (at) values ('-infinity');
