-- Who stands in for whom, by date.
create table private.substitute (
    id         uuid primary key default gen_random_uuid(),
    version    int not null default 1,
    login      text not null references private.staff,
    substitute text not null references private.staff,
    starts     date not null,
    ends       date not null,
    reason     text not null default '' check (length(reason) <= 500),
    constraint substitute_other check (login <> substitute),
    constraint substitute_dates check (ends >= starts - 1),
    constraint substitute_once exclude using gist (login with =, daterange(starts, ends + 1) with &&)
);
comment on table private.substitute is 'substitute has login''s right to cases, queue and approvals from starts to ends, both included';
comment on column private.substitute.ends is 'the day before starts: it was ended before it began';
create index on private.substitute (substitute, ends);

alter table private.change add acted_for text;
comment on column private.change.acted_for is 'whom who stood in for when it was saved; null: his own right';
alter table private.access_session add acting_for text;
comment on column private.access_session.acting_for is 'whom login stood in for when it opened the case; null: its own right';
