-- Guests, the latest first: of everybody, and of one case.
create index assignment_guests on private.assignment (valid_from, id) where kind = 'guest';
create index assignment_guests_of_case on private.assignment (casefile_id, valid_from, id) where kind = 'guest';
