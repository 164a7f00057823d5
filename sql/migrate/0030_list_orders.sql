-- Lists over several units at once come in order from these: a page of the first rows reads little more than itself.
create index on private.card (display_name, casefile_id);
