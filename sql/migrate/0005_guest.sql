-- Opening a case that is not one's own, with a reason; and how many cases one may open.
alter table private.assignment add column reason text check (length(reason) <= 500);
comment on column private.assignment.reason is 'why a guest opened the case; his supervisors read it';
create table private.setting (
    name  text primary key,
    value int not null check (value >= 0),
    what  text not null
);
comment on table private.setting is 'numbers that the municipality may change';
