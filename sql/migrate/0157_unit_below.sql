-- Each unit with itself and each unit below it: what policies ask at every statement. Made of private.unit by unit_below_put.
create table private.unit_below (
    unit_id  uuid not null references private.unit on delete cascade,
    below_id uuid not null references private.unit on delete cascade,
    since    date not null,
    primary key (unit_id, below_id) include (since)
);
create index on private.unit_below (below_id);
comment on column private.unit_below.since is 'the day on which the last of the units on the way down begins; -infinity for itself';
