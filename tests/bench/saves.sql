-- What the two pgbench scripts save: booked meetings of cases that somebody is responsible for, and bare rows.
\set ON_ERROR_STOP on
set client_min_messages = warning;
drop schema if exists bench cascade;
create schema bench;
create table bench.target as
select row_number() over (order by m.id)::int as n, m.id
from private.meeting m join private.casefile c on c.id = m.casefile_id
where c.responsible = 'aha' and c.closed_on = 'infinity'
order by m.id limit 200;
alter table bench.target add primary key (n);
create table bench.row as select n, 'x'::text as title, 1 as version from bench.target;
alter table bench.row add primary key (n);
create table bench.audit (
    id   bigint generated always as identity primary key,
    at   timestamptz not null default now(),
    who  int not null,
    n    int not null,
    what jsonb not null
);
create index on bench.audit (n, at);
grant usage on schema bench to public;
grant select on bench.target to public;
alter role aha connection limit -1; -- one person stands for many
alter role slh connection limit -1;
