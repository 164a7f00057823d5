-- Triggers of looking at what is confidential.
select private.trigger_put('search_log', '_900_look_told', 'after insert', 'for each row', 'private.look_told');
