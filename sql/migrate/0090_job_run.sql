-- What a job did the last time, and how much of it is done at once.
alter table private.job add column last_took interval, add column last_done int, add column batch int check (batch > 0);
comment on column private.job.batch is 'rows that one run takes at most, each run being a transaction of its own; null: all there is';
