-- Timeliness counts what fell due in a period and lists it newest first: by unit, and over all that one sees.
create index obligation_latest on private.obligation (latest_on, id) where status <> 'void';
create index obligation_latest_by_unit on private.obligation (unit_id, latest_on, id) where status <> 'void';
