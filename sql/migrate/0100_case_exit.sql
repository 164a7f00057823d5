-- How cases end, and that they begin anew: why a citizen left, for what benefit, and when he came back.
create table private.case_exit (
    id           uuid primary key default gen_random_uuid(),
    version      int not null default 1,
    casefile_id  uuid not null references private.casefile,
    unit_id      uuid not null,
    responsible  text,
    closed_on    date not null,
    reason       text not null,
    next_benefit text not null,
    remark       text not null default '' check (length(remark) <= 1000),
    closed_by    text not null default session_user,
    reopened_on  date not null default 'infinity',
    reopened_why text not null default '' check (length(reopened_why) <= 500),
    constraint case_exit_dates check (closed_on <= reopened_on)
);
comment on table private.case_exit is 'one row each time a case was closed; the case''s closed_on says whether it is closed now';
comment on column private.case_exit.next_benefit is 'code list next_benefit: what the citizen lives of from then on';
create unique index case_exit_one_open on private.case_exit (casefile_id) where reopened_on = 'infinity';
create index on private.case_exit (casefile_id, closed_on);
create index on private.case_exit (unit_id, closed_on);
create index on private.case_exit (responsible);
