-- An element of a save carries its row from judging to writing.
alter type private.save_element add attribute present jsonb;
