-- What was not done in time, oldest first: few among all that fell due, and else all that fell due would be sorted.
create index obligation_missed on private.obligation (latest_on, id) where status <> 'void' and status <> 'met';
